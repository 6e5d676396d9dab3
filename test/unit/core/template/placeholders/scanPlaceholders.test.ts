import assert from 'node:assert/strict';
import { Snapshot } from '../../../../../src/core/markdown/snapshot';
import { offerOf } from '../../../../../src/core/template/placeholders/offers';
import { scanPlaceholders } from '../../../../../src/core/template/placeholders/scanPlaceholders';
import { assertFindings } from '../../../../support/lint';
import { readMarkers, withMarkers } from '../../../../support/markers';

function assertScanned(marked: string): void {
  const { text } = readMarkers(marked);
  const ranges = Snapshot.parse(text).sections.flatMap(scanPlaceholders);
  assert.equal(
    withMarkers(
      text,
      ranges.map(({ range }) => range),
    ),
    marked,
  );
}

suite('Placeholder shapes', () => {
  test('the outermost of nested brackets counts once', () => {
    assertScanned('- «[Describe it - e.g., "by [specific action]"]»\n');
  });

  test('a bracket may span two lines', () => assertScanned('**Structure**: «[Document the\nstructure]»\n'));

  test('a list item that the parser takes for a link definition', () => {
    assertScanned('- «[Metric 1]»: «[Target]»\n');
  });

  test('braces in inline code and in tables', () => {
    assertScanned('`specs/«{feature-id}»/spec.md`\n\n| a |\n|---|\n| «{name}» |\n');
  });

  test('escaped brackets are text', () => assertScanned('\\[not a blank\\] and «[a blank]»\n'));

  test('a bracket that never closes hides nothing after it', () => assertScanned('[open and «[a blank]»\n'));

  for (const [style, text] of [
    ['angle brackets, which the parser takes for html', 'The «<what is changing>» and <br>\n'],
    ['angle brackets in code', '- `«<capability-path>»`: one\n'],
    ['double braces', 'As «{{ROLE}}», I want «{{ goal }}»\n'],
    ['a shell variable', 'Input: «$ARGUMENTS»\n'],
    ['a date', '**Created**: «YYYY-MM-DD»\n'],
    ['a blank to write on', 'Reviewed by: «_____________»\n'],
    ['a stub of an id', 'Covers «REQ-xxx», «FR-###» and REQ-001\n'],
    [
      'values of front matter',
      '---\nstatus: «"{proposed | accepted}"»\ntags: [adr, template]\n---\n'.replaceAll('"', ''),
    ],
    [
      'a choice list that is a whole value',
      '| a |\n|---|\n| «High/Medium/Low» |\n\nsrc/Api/Routes and CI/CD\n',
    ],
    ['a choice list in a script without capitals', '| 影响 |\n|---|\n| «高/中/低» |\n\n文档/接口/路由\n'],
    [
      'a choice list with bars',
      '**Status**: «Draft | In Review | Approved»\n\n**Date**: a | **Spec**: b | c\n',
    ],
    ['a hash id in code', '**Branch**: `«[###-feature-name]»`\n'],
    [
      'names in the paths of links, images and definitions',
      '[a](b/«[###-feature]»/c.md "t") [![x](«{build-id}».svg)](<d/«{feature-id}» e.md>) [a][b]\n\n[b]: c/«<some-id>».md\n',
    ],
    [
      'words after a comment on its line',
      '<!-- a\nb --> «[Why]» <!-- c --> and `«[a-b]»`\n\n- <!-- one --> «[Goal]»\n\n> <!----> «[Pourquoi ?]»\n> «[Où ?]»\n',
    ],
  ] as const) {
    test(style, () => assertScanned(text));
  }

  test('an ellipsis counts only as a whole value', () => {
    assertScanned('**Context**: «...»\n\n| a | b |\n|---|---|\n| «…» | and so on... |\n');
  });

  for (const text of [
    '- [ ] open\n- [x] done\n1. [ ] numbered\n',
    '- [ ]\n',
    '- [~] in progress and [✓] done\n',
    '- [ ] T001 [P] [US1] Read [REQ-001], [T001] and [REQ-001.2]\n',
    '[a link](a.md), [a reference][a], [a] and ![an image](a.png)\n\n[a]: a.md\n',
    'A footnote[^1]\n\n[^1]: Here.\n',
    '> [!NOTE]\n> Mind the gap.\n',
    '[[wiki-link]] and [[note|alias]]\n',
    'List[String], Optional[bool], rows[0], f(x)[1], {hash[:2]}\n',
    '[1, 2, 3], [2024], ["P1"] and [1/4]\n',
    '```mermaid\nA[Client] --> B{Cached}\n```\n',
    '```json\n{\n  "a": [1]\n}\n```\n',
    '<!-- [in a comment] --> <!-- [b c] --> <br title="[a b]">\n',
    '[a](pages/[slug].tsx) [b](https://example.com/{a:b})\n',
    '<!-- a --> [x](b.md)\n',
    'Nothing in {} and <https://example.com/[x]>\n',
  ]) {
    test(`none in ${JSON.stringify(text)}`, () => assertScanned(text));
  }
});

suite('What a placeholder offers', () => {
  test('the examples after e.g.', () => {
    assert.deepEqual(offerOf('[e.g., Docker, AWS]').examples, ['Docker', 'AWS']);
    assert.deepEqual(offerOf('[if applicable, e.g., PostgreSQL, files or N/A]').examples, [
      'PostgreSQL',
      'files',
    ]);
  });

  test('the alternatives of a choice list', () => {
    assert.deepEqual(offerOf('High/Medium/Low').choices, ['High', 'Medium', 'Low']);
    assert.deepEqual(offerOf('高/中/低').choices, ['高', '中', '低']);
    assert.deepEqual(offerOf('Draft | In Review | Done').choices, ['Draft', 'In Review', 'Done']);
    assert.deepEqual(offerOf('[Draft/In Progress]').choices, ['Draft', 'In Progress']);
    assert.deepEqual(offerOf('{proposed | accepted}').choices, ['proposed', 'accepted']);
  });

  test('nothing for half of a text in brackets', () => {
    for (const half of ['[Known/Mapped in', '{Draft | Done', 'Draft/Done]', '[[Draft/Done', '{名前 | 番号'])
      assert.deepEqual(offerOf(half).choices, []);
  });

  test('those inside any number of brackets', () => {
    const deep = `${'{['.repeat(20_000)}High/Medium/Low${']}'.repeat(20_000)}`;
    assert.deepEqual(offerOf(deep).choices, ['High', 'Medium', 'Low']);
  });

  test('nothing for a question', () => {
    assert.deepEqual(offerOf('[How to mitigate]'), { examples: [], choices: [] });
  });
});

suite("The template's placeholders in a plan", () => {
  const template = '# [Title]\n\n## Scope\n\nUse `{id}`.\n\n## Other\n\n[What]\n';

  test('are found in any section of prose', () => {
    assertFindings('unfilled-placeholder', '# A\n\n## Scope\n\n«[What]» and [what else]\n', template);
  });

  test('are found in code only in their own section: a plan may be about them', () => {
    assertFindings('unfilled-placeholder', '# A\n\n## Scope\n\n`«{id}»`\n\n## Other\n\n`{id}`\n', template);
  });

  test('are found with a template in another language', () => {
    assertFindings('unfilled-placeholder', '# 計画\n\n「«[目的を書く]»」\n', '# [名前]\n\n[目的を書く]\n');
  });
});

suite('Parsing', () => {
  test('sections are cut at ATX and setext headings, not in code, lists or quotes', () => {
    const text = '---\na: b\n---\nTitle\n=====\n\n```\n# no\n```\n- # no\n\n> # no\n\n### Next\n';
    const titles = Snapshot.parse(text).sections.map(({ depth, title }) => `${depth} ${title}`);
    assert.deepEqual(titles, ['0 ', '1 Title', '3 Next']);
  });
});
