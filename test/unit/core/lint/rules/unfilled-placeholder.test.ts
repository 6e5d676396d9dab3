import { assertFindings } from '../../../../support/lint';

interface Kind {
  readonly template: string;
  readonly plan: string;
}

function testKinds(kinds: Readonly<Record<string, Kind>>): void {
  for (const [name, { template, plan }] of Object.entries(kinds))
    test(name, () => assertFindings('unfilled-placeholder', plan, template));
}

suite('A name in angle brackets', () => {
  testKinds({
    'in inline code, in prose and in a fence': {
      template:
        '# P\n\n## Tests\n\n- `<module>`: `<when>` - `<share of lines>`\n- <suite>: <link to results>\n\n```\nsrc/<ProjectName>/\ncargo test -p <crate>\n```\n',
      plan: '# P\n\n## Tests\n\n- `«<module>»`: `2031-01-01` - `«<share of lines>»`\n- «<suite>»: «<link to results>»\n\n```\nsrc/Audit/\ncargo test -p «<crate>»\n```\n',
    },
    'alone in an item, in a cell and in a heading, in any language': {
      template: '# <名前>\n\n## Équipe\n\n- <prénom>\n\n| Rôle | Nom |\n|---|---|\n| Pilote | <personne> |\n',
      plan: '# «<名前>»\n\n## Équipe\n\n- «<prénom>»\n\n| Rôle | Nom |\n|---|---|\n| Pilote | «<personne>» |\n',
    },
    'beside html': {
      template:
        '# P\n\n## Notes\n\nWho: <owner><br>\n\n<details><summary>More</summary>\n\nWhat <title> says, <kbd>Ctrl</kbd> and <note>this</note>.\n\n</details>\n\n- `<div>` in `List<String>`\n',
      plan: '# P\n\n## Notes\n\nWho: «<owner>»<br>\n\n<details><summary>More</summary>\n\nWhat «<title>» says, <kbd>Ctrl</kbd> and <note>this</note>.\n\n</details>\n\n- `<div>` in `List<String>`\n',
    },
    'of the author, or of code in another section': {
      template: '# P\n\n## A\n\n`<file>` and `<a b>`\n\n## B\n\nSome.\n',
      plan: '# P\n\n## A\n\n`<path>` and <file name>\n\n## B\n\n`<file>` and `<a b>`\n\n```ts\nconst map = new Map<string, number>();\n```\n',
    },
  });
});

suite('A placeholder in html', () => {
  testKinds({
    'in a summary and a block': {
      template:
        '# P\n\n<details>\n<summary>[What it is about]</summary>\n\nx\n\n</details>\n\n<div align="center">\n  Owner: {team name}, <who>\n</div>\n',
      plan: '# P\n\n<details>\n<summary>«[What it is about]»</summary>\n\nx\n\n</details>\n\n<div align="center">\n  Owner: «{team name}», «<who>»\n</div>\n',
    },
    'in a table, and alone in a paragraph or an item': {
      template:
        '# P\n\n<table>\n<tr><th>Rolle</th></tr>\n<tr><td>[Wer entscheidet]</td><td>{{ROLE}}</td></tr>\n</table>\n\n<decision>\n\n- <date>\n',
      plan: '# P\n\n<table>\n<tr><th>Rolle</th></tr>\n<tr><td>«[Wer entscheidet]»</td><td>«{{ROLE}}»</td></tr>\n</table>\n\n«<decision>»\n\n- «<date>»\n',
    },
    'but none in tags, comments, scripts and what was written': {
      template:
        '# P\n\n<p title="[a title]">[目的]<!-- [in a comment] --></p>\n\n<style>\na { [b c] }\n</style>\n\n<!-- [b c] -->\n',
      plan: '# P\n\n<p title="[a title]">目的<!-- [in a comment] --></p>\n\n<style>\na { [b c] }\n</style>\n\n<!-- [b c] -->\n',
    },
  });
});
