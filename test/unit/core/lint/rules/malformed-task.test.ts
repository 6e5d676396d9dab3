import { assertFindings, assertFixed } from '../../../../support/lint';

const rule = 'malformed-task';

suite('Malformed tasks', () => {
  const repaired: Readonly<Record<string, string>> = {
    '«-[ ]» One': '- [ ] One',
    '«-[x]»One': '- [x] One',
    '«-[]» One': '- [ ] One',
    '- «[]» One': '- [ ] One',
    '+ «[X ]» One': '+ [x] One',
    '- «[ x]» One': '- [x] One',
    '- «[  ]» One': '- [ ] One',
    '- «[x]»One': '- [x] One',
    '- «[ ]»👩‍🚀 One': '- [ ] 👩‍🚀 One',
    '- «[x]»`one`': '- [x] `one`',
    '- «[]» **One**': '- [ ] **One**',
    '* «[]» 完成': '* [ ] 完成',
    '1. «[]» One\n2. «[x]»Two': '1. [ ] One\n2. [x] Two',
    '- [ ] One\r\n  «-[ ]» Two\r\n  «*[x]»Three': '- [ ] One\r\n  - [ ] Two\r\n  * [x] Three',
    '- One\n  - Two\n    1. «[]» Three': '- One\n  - Two\n    1. [ ] Three',
    '> «-[ ]» One\n> «-[x]» Two': '> - [ ] One\n> - [x] Two',
    '> - «[]» One\n>   - «[ x]» Two': '> - [ ] One\n>   - [x] Two',
    '«1.[ ]» One\n«2.[x]» Two\n«3)[ ]» Three': '1. [ ] One\n2. [x] Two\n3) [ ] Three',
    '- [ ] One\n«2.[ ]» Two': '- [ ] One\n2. [ ] Two',
    '> 決める\n> «2.[ ]» 買う\n> «3.[ ]» 売る': '> 決める\n>\n> 2. [ ] 買う\n> 3. [ ] 売る',
    '- «[\u00A0]» One\n- «[\u202Fx]» Two': '- [ ] One\n- [x] Two',
    '- «[ ]»\u00A0One\n- «[x]»\u3000\u3000二': '- [ ] One\n- [x] 二',
    '«-\u00A0[ ]» One\n«*\u00A0[x]»\u00A0Two': '- [ ] One\n* [x] Two',
    'Before:\n«-[ ]» One\n«-[ ]» Two': 'Before:\n- [ ] One\n- [ ] Two',
  };
  for (const [text, fixed] of Object.entries(repaired)) {
    test(`${JSON.stringify(text)} is reported`, () => assertFindings(rule, text));
    test(`${JSON.stringify(text)} is repaired`, () => assertFixed(rule, { title: '', text, fixed }));
  }

  const leftAlone = [
    '- [ ] One\n- [x] Two\n- [X] Three\n* [ ] Four\n1. [ ] Five',
    '- [~] One\n- [-] Two\n- [>] Three\n- [/] Four\n- [!] Five\n- [✓] Six\n- [?] Seven',
    '- [ ]\n- [x]\n- []\n- [ ] ',
    '- [x](y)\n- [](url)\n- [x][y]\n- [ ](url)\n-[x](y)\n-[ ]: url',
    '1.[x](y)\n2.[]: url\n\nv1.[x] marks it, 1.[ ] does not',
    '- [ ] One\u00A0two\n- [\u00A0] ',
    '- [x]: url\n\n[x]: url',
    '[^x]: A note [] of arrays\n\n- [^x]',
    '- []string\n- []byte{}\n- [] → []\n- [] == []',
    'The array [] is empty, and so is this one:\n[] One',
    '- The array [] is empty, [x] marks it',
    '- \\[] One\n- \\[ ] Two\n\n\\-[ ] Three',
    '*[ ] One*\n\n**[x] Two**',
    '```\n-[ ] One\n```\n\n    -[ ] Two',
    'Write `- [ ]\n-[ ] One` or\n`[] Two`',
    '<!--\n-[ ] One\n-->',
    '| -[ ] One |\n|---|\n| -[ ] Two |',
    '# -[ ] One\n\n## [] Two',
  ];
  for (const text of leftAlone)
    test(`${JSON.stringify(text)} is left alone`, () => assertFindings(rule, text));
});
