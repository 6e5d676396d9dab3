import { assertFindings } from '../../../../support/lint';

const rule = 'unfinished-marker';

suite('An unfinished marker', () => {
  for (const [title, text] of [
    ['in brackets', '**Owner**: «(TBD)»\n\n- «(TODO)»\n\n| A | B |\n|---|---|\n| «（待定）» | «[TODO]» |\n'],
    ['with punctuation', '- «TBD»;\n- «TODO»...\n- «待定»，看情况\n- **Port**: «TBC»?\n'],
    ['emphasised', '**Owner**: **«TBD»**\n\n- _«TODO»_\n- **«TODO»**: ask Kim\n- *«TBC»*\n'],
    ['in other words', '- «待確認»\n- Budget: «미정»\n- **Fecha**: «por definir»\n- Stichtag: «zu klären»\n'],
    [
      'before a slash',
      '**Launch**: «TBD» / later\n\n| Port | «TODO» / ask |\n|---|---|\n| a | «TBD» / 443 |\n',
    ],
    [
      'after the signs of a comment',
      '«// TODO»\n\n- «-- TBC»\n\n```ts\n«// TODO»\n```\n\n```sql\n«-- TBD: schema»\n```\n',
    ],
    [
      'in brackets with words',
      '- «[TODO: measure it]»\n- Ask «[TODO: name]» about it\n- See «[TBD - link]».\n',
    ],
    [
      'in brackets at the end of a value',
      '- PR #«[TBD]»\n- Merged in #«[TBD]», reviewed by Kim\n- Owner: Kim, then «[TBD]»\n',
    ],
    ['after a value', '- Windows «(TBD)»\n- Ana «（待定）»\n\n| Limit |\n|---|\n| 30 s «(TBC)» |\n'],
    [
      'within a list of values',
      '- Linux, Windows «(TBD)», macOS\n- Cache (eviction - «TBD»), queue\n- 東京、大阪«（未定）»、名古屋\n\n«[TODO: say how `n` is found]»\n',
    ],
    [
      'at the start of a quote',
      '> **«TODO»** describe the rollback\n\n> «TODO»: name the owner\n\n> _«TBD»_ who pays\n',
    ],
    [
      'for somebody',
      '* Move the dashboards «TODO with @kim»\n- Load test, «TODO by @ana-b».\n* Costs. «TODO» (@lee)\n',
    ],
    [
      'at the end of a sentence',
      '- The quota is «TBD».\n- Retention — «TBD»\n- Scope: two teams, «TBD»\n- Some users. «TODO»: count them\n',
    ],
  ] as const) {
    test(`counts ${title}`, () => assertFindings(rule, text));
  }

  for (const [title, text] of [
    [
      'as a noun',
      'The TODO app has TODO-lists. TODO comments are banned; so are TODO/FIXME.\n\n- TODO-Liste pflegen\n- TODO / FIXME comments\n',
    ],
    [
      'as a noun at the end',
      '- Nobody writes TODO.\n- Never leave a value as TBD.\n- Search for TODO, FIXME\n',
    ],
    [
      'in a task about it',
      '- [ ] No [TODO] markers\n- [ ] Resolve all [TODO: x] notes\n- [x] Replace each value (TBD)\n- [ ] 没有 [待定] 标记\n',
    ],
    [
      'in a sentence about it',
      'Every [TBD] marker is gone. Remove all [TODO] items, (TBD) too. Old notes (TODO), too.\n',
    ],
    [
      'in code, in a link and struck out',
      '`// TODO` [TODO: later](a.md) ~~TBD~~\n\n- ~~(TBD)~~\n- `TBD`\n\n```ts\n// TODO\nrun();\n```\n',
    ],
    ['in a heading', '# TODO\n\n## ~~Costs (TBD)~~\n\nx\n'],
    [
      'of a table',
      '| Call | Old | New |\n|---|---|---|\n| a | ??? | ok |\n| b | ok | ??? |\n| ??? | ok | ok |\n',
    ],
  ] as const) {
    test(`is an ordinary word ${title}`, () => assertFindings(rule, text));
  }

  test('counts in the values of front matter', () =>
    assertFindings(
      rule,
      '---\ntitle: TODO app\nowner: «TBD» # ask\nreviewers: [«TBD», Ana, "«@TBC»"]\napprovers:\n  - «TBD»\n  - "«TODO»: Kim"\ndates:\n  due: \'«TBD»\'\nthread (*optional): <a url>\nlink: «待定»\n# note: TBD\ntext: |\n  TBD\n---\n\n# T\n\nx\n',
    ));

  test('counts in front matter of TOML', () =>
    assertFindings(rule, '+++\nowner = "«TBD»"\ntags = ["a", "«TODO»"]\n# x = "TBD"\n+++\n\n# T\n\nx\n'));

  test('that the template has as a placeholder is reported as one', () => {
    const template = '# T\n\n## Owner\n\n[TODO: name]\n';
    assertFindings(rule, '# T\n\n## Owner\n\n[TODO: name]\n\n«[TODO: phone]»\n', template);
    assertFindings('unfilled-placeholder', '# T\n\n## Owner\n\n«[TODO: name]»\n\n[TODO: phone]\n', template);
  });
});
