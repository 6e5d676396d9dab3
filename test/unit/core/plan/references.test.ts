import assert from 'node:assert/strict';
import { readPlan } from '../../../../src/core/plan/plan';
import { placesOf, referencesOf } from '../../../../src/core/plan/references';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { readTemplate } from '../../../../src/core/template/template';
import { planOf } from '../../../support/lint';
import { withMarkers } from '../../../support/markers';

function referencesIn(text: string, template = builtInTemplate()) {
  return referencesOf(planOf(text, template));
}

/** Asserts that the paths stand where the markers are, and are these. */
function assertReferences(marked: string, paths: readonly string[], template = builtInTemplate()): void {
  const text = marked.replaceAll(/[«»]/gu, '');
  const found = referencesIn(text, template);
  assert.equal(
    withMarkers(
      text,
      found.map(({ range }) => range),
    ),
    marked,
  );
  assert.deepEqual(
    found.map(({ path }) => path),
    paths,
  );
}

const specKit = readTemplate(
  'spec-kit',
  `# Implementation Plan: [FEATURE]

**Branch**: \`[###-feature-name]\` | **Spec**: [link](spec.md)
**Input**: Feature specification from \`/specs/[###-feature-name]/spec.md\`

**Note**: This template is filled in by the \`/speckit.plan\` command. See \`.specify/templates/commands/plan.md\`.
`,
);

suite('References of a plan', () => {
  const written: Readonly<Record<string, readonly string[]>> = {
    'See [a](«a.md»).': ['a.md'],
    'See [a](file:///etc/a.md), [b](file%3A///etc/a.md) and [c](%2Fhome/ada/a.md).': [],
    'See [a](«a__b.md»), [b](«__init__.py») and [c](«REQ-001-xxxl.md»).': [
      'a__b.md',
      '__init__.py',
      'REQ-001-xxxl.md',
    ],
    'See [a.md](«a.md» "All of a.md").': ['a.md'],
    'Autor: [Jörg](joerg.m@firma.de), [作者](wei+plan@mail.example.cn) und [Aña](<ana@correo-sur.es>)': [],
    'See [a](«icon@2x.png»), [b](«notes@home.md») and [c](«docs/ada@example.org»).': [
      'icon@2x.png',
      'notes@home.md',
      'docs/ada@example.org',
    ],
    'See [a](«./a.md»#part) and ![b](«../b.png»?raw=true).': ['./a.md', '../b.png'],
    '[a]: «a.md»\r\n[b]: <«b c.md»> (see c)': ['a.md', 'b c.md'],
    'See [👩‍🚀 and [more]](«👋/a.md»).': ['👋/a.md'],
    'See [a](«my%20a.md»).': ['my a.md'],
    'See [a](«100%.md»).': ['100%.md'],
    'See [line 12](«src/a.ts»:12) and [lines](«src/a.ts»:12-20).': ['src/a.ts', 'src/a.ts'],
    '> - See [a\n>   and b](«docs/a.md»).': ['docs/a.md'],
    '| [a](«a.md») |\n|---|\n| [b](«b.md») |': ['a.md', 'b.md'],
    'See [a](«/docs/a.md») and [b](«contracts/»).': ['/docs/a.md', 'contracts/'],
    // The parser takes the escape away, so the path is not found as it stands there.
    'See «[a](a\\_b.md)».': ['a_b.md'],
  };
  for (const [marked, paths] of Object.entries(written))
    test(JSON.stringify(marked), () => assertReferences(marked, paths));

  const none = [
    '[a](https://example.com/a.md), [b](mailto:a@example.com), [c](//example.com/c.md), <https://example.com>',
    '[a](#part), [b](), [c](?raw=true)',
    '[a](specs/[id]/spec.md), [b](docs/*.md), [c](specs/{feature}/a.md), [d](.../a.md), [e](<docs/<name>.md>)',
    '[a](NNNN-decision.md), [b](YYYY-MM-DD-notes.md), [c](path/to/next.md)',
    '[a](________), [b](specs/____/plan.md), [c](REQ-xxx), [d](docs/ADR-NNNN.md), [e](FR-###.md)',
    '[a](specs/###-name/plan.md), [b]($FEATURE_DIR/plan.md), [c](<docs/{{name}}.md>)',
    '[a](/Users/ada/a.md), [b](/home/ada/a.md)',
    '[Note]: important\n[Metric 1]: [Target]',
    '`a.md` and ``[a](a.md)``\n\n```\n[a](a.md)\n```',
    'See [[a.md]] and [^1].\n\n[^1]: A footnote.',
  ];
  for (const text of none) test(`none: ${JSON.stringify(text)}`, () => assertReferences(text, []));

  test('a path in code counts in a field where the template has a path', () =>
    assertReferences('**Related Spec**: `«specs/1/spec.md»`\n**Created**: `specs/2/spec.md`\n', [
      'specs/1/spec.md',
    ]));

  test('a command is no path', () =>
    assertReferences('**Related Spec**: `/speckit.plan`, `git log a/b`\n', []));

  test("paths in a sentence of the template's own are none of the plan's", () =>
    assertReferences(
      `# Implementation Plan: Log

**Branch**: \`feat/log\` | **Spec**: [spec](«spec.md»)
**Input**: Feature specification from \`«/specs/001-log/spec.md»\`

**Note**: This template is filled in by the \`/speckit.plan\` command. See \`.specify/templates/commands/plan.md\`.
`,
      ['spec.md', '/specs/001-log/spec.md'],
      specKit,
    ));

  test('a template refers to nothing', () =>
    assert.deepEqual(referencesOf(readPlan(specKit.snapshot, specKit)), []));

  test('a text full of brackets is read in one pass', () =>
    assert.deepEqual(referencesIn('](['.repeat(20_000)), []));
});

suite('Places of a reference', () => {
  const above = ['docs/plans', 'docs', ''];
  const placesFor = (path: string) =>
    placesOf({ path, range: { start: 0, end: 0 } }, above).map(({ folder, names }) =>
      [folder, ...names].join('/'),
    );

  test('from the nearest folder to the root', () =>
    assert.deepEqual(placesFor('./a/b.md'), ['docs/plans/a/b.md', 'docs/a/b.md', '/a/b.md']));

  test('with a slash in front too, for only the host knows which folder is the root', () =>
    assert.deepEqual(placesFor('/a/b.md'), ['docs/plans/a/b.md', 'docs/a/b.md', '/a/b.md']));

  test('a name may be a document without its extension, or a folder', () => {
    const placesInRoot = (path: string) => placesFor(path).filter(place => place.startsWith('/'));
    assert.deepEqual(placesInRoot('a/b'), ['/a/b', '/a/b.md']);
    assert.deepEqual(placesInRoot('a/b/'), ['/a/b']);
    assert.deepEqual(placesInRoot('a/..'), ['/a/..']);
    assert.deepEqual(placesInRoot('notes.v2'), ['/notes.v2', '/notes.v2.md']);
    assert.deepEqual(placesInRoot('notes.v2.MD'), ['/notes.v2.MD']);
  });
});
