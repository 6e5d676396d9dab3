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
    'with punctuation, and with a name inside': {
      template:
        '# P\n\n## Что\n\n- <что вне задачи; отложенное>\n- `<kebab-name>`: <что покрывает; создаст specs/<name>/spec.md>\n- <proposed | accepted>\n\n> <¿Por qué? o: la\n> razón>\n> <la razón, o: el\n> porqué>\n',
      plan: '# P\n\n## Что\n\n- «<что вне задачи; отложенное>»\n- `audit-log`: «<что покрывает; создаст specs/<name>/spec.md>»\n- «<proposed | accepted>»\n\n> <¿Por qué? o: la\n> razón>\n> «<la razón, o: el\n> porqué>»\n',
    },
    'beside html': {
      template:
        '# P\n\n## Notes\n\nWho: <owner><br> <br /> <a name>\n\n<details open><summary>More</summary>\n\nWhat <title> says, <kbd>Ctrl</kbd> and <note>this</note>.\n\n</details>\n\n- `<div>` in `List<String>`\n',
      plan: '# P\n\n## Notes\n\nWho: «<owner>»<br> <br /> «<a name>»\n\n<details open><summary>More</summary>\n\nWhat «<title>» says, <kbd>Ctrl</kbd> and <note>this</note>.\n\n</details>\n\n- `<div>` in `List<String>`\n',
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

suite('A placeholder in code', () => {
  testKinds({
    'in single and double braces in a fence': {
      template:
        "# P\n\n## API\n\n```bash\ncurl -X {METHOD} https://localhost:{port}/{path} -d '{request-body}'\n{応答}\nhelm -n {{ NAMESPACE }} {{release}}\n```\n",
      plan: "# P\n\n## API\n\n```bash\ncurl -X «{METHOD}» https://localhost:«{port}»/«{path}» -d '«{request-body}»'\n«{応答}»\nhelm -n «{{ NAMESPACE }}» «{{release}}»\n```\n",
    },
    'in a fence whose other lines the author wrote': {
      template: '# P\n\n## Files\n\n```\nsrc/{feature-id}/{module}.go\nsrc/{module}/x.go\n```\n',
      plan: '# P\n\n## Files\n\n```\nsrc/«{feature-id}»/audit.go\nsrc/«{module}»/x.go\n```\n',
    },
    'but not where code has braces of its own': {
      template:
        '# P\n\n## Code\n\n```ts\nexport const f = ({id}) => f({id});\nconst a = { id };\nfetch("/users/{id}/tasks/{taskId}"); if (a <b && c > d) {}\n```\n',
      plan: '# P\n\n## Code\n\n```ts\nconst g = ({id}) => ({id, b: g({id})});\nconst a = { id };\nfetch("/users/{id}/tasks/{taskId}"); if (a <b && c > d) {}\n```\n',
    },
    'in brackets in inline code': {
      template:
        '# P\n\n## Paths\n\n- `[###]`, `docs/[X###-slug].md`, `[AB##-nom]`\n- `.work/[NNN]-[name]/a.md`\n- `[Module].Domain`\n- `[EntityName]`, `[file name]`\n',
      plan: '# P\n\n## Paths\n\n- `«[###]»`, `docs/«[X###-slug]».md`, `«[AB##-nom]»`\n- `.work/«[NNN]»-«[name]»/a.md`\n- `«[Module]».Domain`\n- `«[EntityName]»`, `«[file name]»`\n',
    },
    'but not in sentences and steps that stay': {
      template:
        '# P\n\n## How\n\nRun `make <target>` and keep `src/[module]/[file name].go`.\n\n- [ ] Each has a file in `<folder>`: `src/[entity].go`\n- `<folder>`\n\n```\n1. Load the spec from its path\n   → If it is missing: ERROR "Nothing at {path} or <path>"\n2. Fill in the technical context\n```\n\n```text\nPour chaque question ouverte :\n  Tâche : "Chercher {question} pour {feature}"\n```\n',
      plan: '# P\n\n## How\n\nRun `make <target>` and keep `src/[module]/[file name].go`.\n\n- [ ] Each has a file in `<folder>`: `src/[entity].go`\n- `«<folder>»`\n\n```\n1. Load the spec from its path\n   → If it is missing: ERROR "Nothing at {path} or <path>"\n2. Fill in the technical context\n```\n\n```text\nPour chaque question ouverte :\n  Tâche : "Chercher {question} pour {feature}"\n```\n',
    },
    'but not the signs and formats of code': {
      template:
        '# P\n\n## Marks\n\nMark gaps with `[Gap]`, run `npm test [options]`, `[ref: a/B.C]`, `[1]`, `src/{a,b}/x.ts`, `[a, b]`, `list[T]`.\n\n```\n- `[ref: a/B.C]`\n```\n',
      plan: '# P\n\n## Marks\n\nMark gaps with `[Gap]`, run `npm test [options]`, `[ref: a/B.C]`, `[1]`, `src/{a,b}/x.ts`, `[a, b]`, `list[T]`.\n\n```\n- `[ref: a/B.C]`\n```\n',
    },
  });
});

suite('A placeholder that is a bold label', () => {
  testKinds({
    'with a value still open, and with one that was written': {
      template:
        '# P\n\n## Entities\n\n- **[Entity1]**: ...\n- **[Entity2]**: what it holds\n- **[PRINCIPLE_1_NAME]**: [PRINCIPLE_1_DESCRIPTION]\n\n**[Metric]:** [Target]\n',
      plan: '# P\n\n## Entities\n\n- **«[Entity1]»**: «...»\n- **«[Entity2]»**: the events\n- **«[PRINCIPLE_1_NAME]»**: Test first\n\n**«[Metric]»:** 99 %\n',
    },
    'in Chinese': {
      template: '# P\n\n- **[实体1]**：[属性]\n- **[角色]**: [职责]\n',
      plan: '# P\n\n- **«[实体1]»**：«[属性]»\n- **用户**: «[职责]»\n',
    },
    'but not a mark that the template explains': {
      template:
        '# P\n\n- **[P]**: can run in parallel\n- **[Story]**: the story of a task\n\n- [ ] [P] [Story] [What to do]\n',
      plan: '# P\n\n- **[P]**: can run in parallel\n- **[Story]**: the story of a task\n\n- [ ] [P] [Story] «[What to do]»\n',
    },
  });

  test('is found in capitals without a template', () =>
    assertFindings(
      'unfilled-placeholder',
      '# P\n\n- **«[PRINCIPLE_1]»**: first\n- **[P]**: parallel\n\n**Who**: *«[TEAM_NAME]»*\n',
      null,
    ));
});

suite('A placeholder in a quote', () => {
  testKinds({
    'over several lines': {
      template: '# P\n\n> [Say in a sentence\n> what changes] and <who\n> decides>\n',
      plan: '# P\n\n> «[Say in a\n> sentence what changes]» and «<who decides>»\n',
    },
    'in an item, and in a quote of a quote': {
      template: '# P\n\n- > {wer\n  > entscheidet}\n\n> > [la\n> > raison]\n',
      plan: '# P\n\n- > «{wer entscheidet}»\n\n> > «[la\n> > raison]»\n',
    },
    'but not what was written in its place': {
      template: '# P\n\n> [Say in a sentence\n> what changes]\n',
      plan: '# P\n\n> [Say in a sentence\n> what stays]\n',
    },
  });
});

suite('A placeholder in front matter', () => {
  testKinds({
    'in YAML: quoted, in lists, nested, in text of several lines, and beside a comment': {
      template:
        '---\ntitle: "[Feature title]"\nowners: ["<your handle>", \'[Name]\']\nthread (*optional): <a url>\nreview:\n  - by: {reviewer}\nabout: >\n  [What it\n  does] for {{team}}\nstate: Draft | Review | Done # [one of these]\nsize: ...\ntags: [adr, plan]\n---\n\n# P\n',
      plan: '---\ntitle: "«[Feature title]»"\nowners: ["«<your handle>»", \'«[Name]»\']\nthread (*optional): «<a url>»\nreview:\n  - by: «{reviewer}»\nabout: >\n  For «{{team}}»\nstate: «Draft | Review | Done» # [one of these]\nsize: «...»\ntags: [adr, plan]\n---\n\n# P\n',
    },
    'in TOML, with a list over several lines': {
      template:
        '+++\ntitre = "{{TITRE}}"\nauteurs = [\n  "<prénom nom>",\n  "[Qui ?]",\n]\ndate = YYYY-MM-DD\ntags = ["a"]\n+++\n\n# P\n',
      plan: '+++\ntitre = "«{{TITRE}}»"\nauteurs = [\n  "«<prénom nom>»",\n  "Ada",\n]\ndate = «YYYY-MM-DD»\ntags = ["a"]\n+++\n\n# P\n',
    },
    'as a form of dates, in the words of any language': {
      template:
        '---\ndate: yyyy-mm-dd\ndatum: JJJJ-MM-TT\nдата: ДД.ММ.ГГГГ\nfecha: AAAA-MM-DD\n---\n\n# P\n\n**Date**: yyyy-mm-dd\n',
      plan: '---\ndate: «yyyy-mm-dd»\ndatum: «JJJJ-MM-TT»\nдата: «ДД.ММ.ГГГГ»\nfecha: 2031-01-02\n---\n\n# P\n\n**Date**: «yyyy-mm-dd»\n\nWrite dates as yyyy-mm-dd, not as DD.MM.YYYY.\n',
    },
    'but not in a key, a comment or a value that was written': {
      template:
        '---\n# [how to fill it in]\ntitle: "[件名]"\nkinds: [a, b]\nparts: {a: b}\n...\n---\n\n# P\n',
      plan: '---\n# [how to fill it in]\ntitle: "監査ログ [案]"\nkinds: [a, b]\nparts: {a: b}\n...\n---\n\n# P\n',
    },
  });

  test('is found in quotes without a template', () =>
    assertFindings('unfilled-placeholder', '---\ntitle: "«[FEATURE_NAME]»"\n---\n\n# P\n', null));
});

suite('Words of the template in place of a value', () => {
  testKinds({
    'in parentheses, after labels, in items and in cells': {
      template:
        '- Owner: (your name here)\n- Started: (the day on which you began, YYYY-MM-DD)\n\n# P\n\n**Issue**: (leave this empty)\n\n## Files\n\n- （変更するファイル）\n- (list, with [paths])\n\n| Rolle | Wer |\n|---|---|\n| Leitung | (Name der Person) |\n',
      plan: '- Owner: «(your name here)»\n- Started: «(the day on which you began, YYYY-MM-DD)»\n\n# P\n\n**Issue**: «(leave this empty)»\n\n## Files\n\n- «（変更するファイル）»\n- «(list, with [paths])»\n\n| Rolle | Wer |\n|---|---|\n| Leitung | «(Name der Person)» |\n',
    },
    'but not an answer in parentheses that says there is nothing': {
      template:
        '# P\n\n**Follow-ups**: (none so far)\n\n## Nachträge\n\n- (keine weiteren bekannt)\n\n| 付録 |\n|---|\n| （特になし、更新時に追記） |\n',
      plan: '# P\n\n**Follow-ups**: (none so far)\n\n## Nachträge\n\n- (keine weiteren bekannt)\n\n| 付録 |\n|---|\n| （特になし、更新時に追記） |\n',
    },
    'that speak to the author': {
      template:
        '---\ntitle: Your short, descriptive title\nteam: "您的团队"\n---\n\n# P\n\n**Owner**: Your name\n\n- Kontakt: Ihre Adresse\n',
      plan: '---\ntitle: «Your short, descriptive title»\nteam: "«您的团队»"\n---\n\n# P\n\n**Owner**: «Your name»\n\n- Kontakt: «Ihre Adresse»\n',
    },
    'but not what the author wrote or kept, and no remark': {
      template:
        '# P\n\n**Owner**: (your name here)\n**State**: Draft\n**Tests**: All of them pass in CI\n\n## A\n\n(Remove what is not needed.)\n\n- (none)\n- (a) or (b)\n\n## B\n\n- (what it costs)\n',
      plan: '# P\n\n**Owner**: (my team [DATE])\n**State**: Draft\n**Tests**: All of them pass in CI\n\n## A\n\n(Remove what is not needed.)\n\n- (none)\n- (a) or (b)\n- (what it costs)\n',
    },
    'in capitals with underscores': {
      template:
        '# Plan: FEATURE_NAME\n\n**Goal**: ONE_TO_TWO_SENTENCES\n\n## Flow\n\n- STEP_ONE\n- Then NAME_OF_STEP follows.\n\n| A |\n|---|\n| 値_A or VALUE_B |\n| VALUE_B |\n',
      plan: '# Plan: «FEATURE_NAME»\n\n**Goal**: «ONE_TO_TWO_SENTENCES»\n\n## Flow\n\n- «STEP_ONE»\n- Then «NAME_OF_STEP» follows.\n\n| A |\n|---|\n| 値_A and more |\n| «VALUE_B» |\n',
    },
    'but not names of code': {
      template:
        '# P\n\n## Env\n\nSet DATABASE_URL, `MAX_RETRY_COUNT` and docs/CODE_OF_CONDUCT.md, run MAKE_IT_SO().\n\n## More\n\nNAME_OF_STEP\n',
      plan: '# P\n\n## Env\n\nSet DATABASE_URL, `MAX_RETRY_COUNT` and docs/CODE_OF_CONDUCT.md, run MAKE_IT_SO(). NAME_OF_STEP and MY_OWN_CONSTANT.\n\n## More\n\nx\n',
    },
  });
});

suite('A placeholder in escaped brackets', () => {
  testKinds({
    'as a whole value, in a heading, an item and a cell': {
      template: '# Plan: [NAME]\n\n**Datum**: [Tag der Notiz]\n\n- [Ziel]\n\n| A |\n|---|\n| [何を] |\n',
      plan: '# Plan: «\\[NAME\\]»\n\n**Datum**: «\\[Tag der Notiz\\]»\n\n- «\\[Ziel\\]»\n\n| A |\n|---|\n| 監視 |\n| «\\[何を\\]» |\n',
    },
    'but not in a sentence about it': {
      template: '# Plan: [NAME]\n\n[Goal]\n',
      plan: '# Plan: X\n\nThe template has \\[NAME\\] and \\[Goal\\] in it.\n\n- \\[mine\\]\n',
    },
  });
});

suite('A placeholder beside other signs', () => {
  testKinds({
    'in code in a heading, which makes it a slot': {
      template: '# P\n\n### Decision: `<Title>`\n\n{why}\n\n### 決定: `[何を決めたか]`\n\n...\n',
      plan: '# P\n\n### Decision: `<Title>`\n\nx\n\n### Decision: Queue\n\n«{why}»\n\n### 決定: `[何を決めたか]`\n\nx\n'
        .replace('<Title>', '«<Title>»')
        .replace('[何を決めたか]', '«[何を決めたか]»'),
    },
    'in the words of a link': {
      template:
        '# P\n\n- [ ] [Step 2: [API or UI] layer](step-2.md)\n- [{nom du document}](doc.md)\n- [see `[###-name]`](a.md), ![[alt]](b.png)\n',
      plan: '# P\n\n- [ ] [Step 2: «[API or UI]» layer](step-2.md)\n- [«{nom du document}»](doc.md)\n- [see `«[###-name]»`](a.md), ![[alt]](b.png)\n',
    },
    'but not a remark that something may be left out': {
      template: '# P\n\n- [Optional] Aggregation: [how]\n- [必填] Owner:\n\n## Cache [optional]\n\nx\n',
      plan: '# P\n\n- [Optional] Aggregation: sum\n- [必填] Owner: Ada\n\n## Cache [optional]\n\nx\n',
    },
  });
});

const rule = 'unfilled-placeholder';

suite('Unfilled placeholder', () => {
  test('is no remark in brackets on a heading or an item', () => {
    const template = `# [Title]

## Links [optional]

- [Required] Owner: [name]
- [任意] 備考
`;
    assertFindings(
      rule,
      `# Move the archive

## Links [optional]

- [Required] Owner: «[name]»
- [任意] 備考
`,
      template,
    );
  });
});
