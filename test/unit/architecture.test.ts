import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { circlesIn, type ImportGraph, importGraph, readSources } from '../support/importGraph';

const markdown = ['core/text', 'core/markdown', 'core/markdown/queries'];
const template = [...markdown, 'core/template', 'core/template/placeholders', 'core/template/vocabulary.ts'];
const plan = [...template, 'core/plan', 'core/plan/edits', 'core/plan/pour'];
const graph = [...plan, 'core/graph'];
const lint = [...graph, 'core/lint', 'core/lint/suppression', 'core/lint/rules'];
const document = [...lint, 'core/document'];
const workspace = [
  ...document,
  'core/workspace',
  'core/workspace/config',
  'core/workspace/features',
  'core/workspace/index',
  'core/workspace/newDocuments',
  'core/workspace/templates',
];
const core = [...workspace, 'core/editing', 'core/report'];

/** For each room, the rooms it may import from besides itself. A file is in the room with the longest path that fits. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'core/text': [],
  'core/markdown': ['core/text'],
  // The door to the incremental parser.
  'core/markdown/snapshot.ts': ['core/text', 'core/markdown', 'core/markdown/incremental'],
  'core/markdown/incremental': ['core/text', 'core/markdown'],
  'core/markdown/queries': ['core/text', 'core/markdown'],
  'core/template': template,
  'core/template/vocabulary.ts': [],
  'core/template/placeholders': [...markdown, 'core/template/vocabulary.ts'],
  'core/plan': template,
  'core/plan/edits': [...template, 'core/plan'],
  'core/plan/pour': [...template, 'core/plan', 'core/plan/edits'],
  'core/graph': plan,
  'core/lint': lint,
  'core/lint/suppression': [...graph, 'core/lint'],
  'core/lint/rules': [...graph, 'core/lint', 'core/lint/suppression'],
  'core/document': document,
  'core/editing': document,
  'core/workspace': workspace,
  'core/workspace/config': workspace,
  'core/workspace/features': workspace,
  'core/workspace/index': workspace,
  'core/workspace/newDocuments': workspace,
  'core/workspace/templates': workspace,
  'core/report': workspace,
  cli: [...core, 'cli/commands', 'cli/formats'],
  'cli/commands': [...core, 'cli', 'cli/formats'],
  'cli/formats': core,
  tools: core,
  'vscode/host': core,
  'vscode/documents': [...core, 'vscode/host', 'vscode/documents'],
  'vscode/documents/activeDocument.ts': [],
  'vscode/services.ts': ['vscode/host', 'vscode/documents'],
  'vscode/features': [
    ...core,
    'vscode/host',
    'vscode/documents',
    'vscode/services.ts',
    'vscode/features/outline/outlineModel.ts',
    'vscode/features/plans/plansModel.ts',
    'vscode/features/plans/plansOptions.ts',
    'vscode/features/plans/plansRows.ts',
  ],
  'vscode/features/plans/plansModel.ts': [
    'vscode/features/plans/plansOptions.ts',
    'vscode/features/plans/plansRows.ts',
  ],
  'vscode/features/plans/plansRows.ts': [...core, 'vscode/features/plans/plansOptions.ts'],
  'vscode/features/plans/plansOptions.ts': core,
  'vscode/features/outline/outlineModel.ts': [...core, 'vscode/documents/activeDocument.ts'],
  vscode: [...core, 'vscode/host', 'vscode/documents'],
  'extension.ts': ['vscode', 'vscode/host', 'vscode/documents', 'vscode/services.ts', 'vscode/features'],
};

/** What rooms may use from outside the sources; a room inherits from the rooms around it. */
const packages: Readonly<Record<string, RegExp>> = {
  core: /^(?:mdast|mdast-util-to-string)$/u,
  'core/workspace': /^jsonc-parser$/u,
  'core/markdown':
    /^(?:unified|remark-parse|character-entities-html4|mdast-util-[\w-]+|micromark-extension-[\w-]+)$/u,
  'core/text': /^jsonc-parser$/u,
  'core/editing': /^string-width$/u,
  'core/lint': /^dedent$/u,
  'core/lint/rules': /^fastest-levenshtein$/u,
  'core/template': /^media\/templates\/[\w-]+\.md$/u,
  cli: /^(?:node:[\w/]+|package\.json)$/u,
  tools: /^(?:node:[\w/]+|package(?:\.nls)?\.json|@vscode\/vsce)$/u,
  'cli/formats': /^string-width$/u,
  vscode: /^vscode$/u,
  'extension.ts': /^vscode$/u,
};

/** What is tested without VS Code, though it lies among its adapters: these rooms inherit no packages. */
const apart: ReadonlySet<string> = new Set([
  'vscode/documents/activeDocument.ts',
  'vscode/features/outline/outlineModel.ts',
  'vscode/features/plans/plansModel.ts',
  'vscode/features/plans/plansOptions.ts',
  'vscode/features/plans/plansRows.ts',
]);

suite('Architecture', () => {
  const sources = readSources('src');
  const graph = importGraph(sources);

  test('dependencies point one way, those of types too', () => assert.deepEqual(wrongArrows(graph), []));

  test('no rule imports another', () => {
    const isRule = (file: string) => dirname(file) === 'src/core/lint/rules';
    const wrong = [...graph]
      .filter(([file]) => isRule(file))
      .flatMap(([file, imports]) => imports.filter(isRule).map(path => `${file} imports ${path}`));
    assert.deepEqual(wrong, []);
  });

  test('nothing imports itself, directly or in a circle, by types either', () =>
    assert.deepEqual(circlesIn(graph), []));

  test('one file makes all edits and snippets of VS Code', () => {
    const maker = /\bnew (?:vscode\.)?(?:WorkspaceEdit|SnippetTextEdit|SnippetString|TextEdit)\b/u;
    assert.deepEqual(
      [...sources].filter(([, text]) => maker.test(text)).map(([file]) => file),
      ['src/vscode/host/applyChange.ts'],
    );
  });

  test('one file creates all files of a workspace', () => {
    assert.deepEqual(
      [...sources].filter(([, text]) => /\.createText\(/u.test(text)).map(([file]) => file),
      ['src/core/workspace/writing.ts'],
    );
  });

  test('every source is in a room', () =>
    assert.deepEqual(
      [...sources.keys()].filter(file => roomOf(file) === undefined),
      [],
    ));

  suite('is guarded against', () => {
    const changed = (file: string, line: string) =>
      importGraph(new Map(sources).set(file, `${line}\n${sources.get(file) ?? assert.fail(file)}`));

    for (const line of [
      "import type { Uri } from 'vscode';",
      "import { type Uri } from 'vscode';",
      "export type { Uri } from 'vscode';",
      "type Uri = import('vscode').Uri;",
      "import { readFileSync } from 'node:fs';",
      "import type { Plan } from '../plan/plan';",
    ]) {
      test(`the core: ${line}`, () => {
        const file = 'src/core/text/lines.ts';
        const [found, ...others] = wrongArrows(changed(file, line));
        assert.equal(
          found,
          `${file} imports ${/node:fs|vscode/u.exec(line)?.[0] ?? 'src/core/plan/plan.ts'}`,
        );
        assert.deepEqual(others, []);
      });
    }

    for (const imported of ['vscode', 'src/vscode/host/api.ts']) {
      test(`the state of the editor: ${imported}`, () => {
        const file = 'src/vscode/documents/activeDocument.ts';
        const path = imported === 'vscode' ? imported : '../host/api';
        assert.deepEqual(wrongArrows(changed(file, `import type { vscode } from '${path}';`)), [
          `${file} imports ${imported}`,
        ]);
      });
    }

    test('a circle of types', () => {
      const circle = changed('src/core/text/positions.ts', "import type { Edit } from './edits';");
      assert.ok(circlesIn(circle).length > 0);
    });

    test('a way around the door of the incremental parser', () => {
      const file = 'src/core/markdown/parser.ts';
      assert.deepEqual(wrongArrows(changed(file, "import type { Segment } from './incremental/segment';")), [
        `${file} imports src/core/markdown/incremental/segment.ts`,
      ]);
    });
  });
});

function wrongArrows(graph: ImportGraph): readonly string[] {
  return [...graph].flatMap(([file, imports]) =>
    imports.filter(path => !mayImport(file, path, graph)).map(path => `${file} imports ${path}`),
  );
}

function mayImport(file: string, imported: string, graph: ImportGraph): boolean {
  const room = roomOf(file);
  if (room === undefined) return false;
  const target = graph.has(imported) ? roomOf(imported) : undefined;
  if (target !== undefined)
    return target === room || (allowed[room] ?? []).some(other => isIn(target, other));
  return Object.entries(packages).some(
    ([outer, allowedNames]) =>
      (room === outer || (room.startsWith(`${outer}/`) && !apart.has(room))) && allowedNames.test(imported),
  );
}

/** A file that is a room of its own still belongs to the folder it lies in. */
function isIn(room: string, allowedRoom: string): boolean {
  return room === allowedRoom || (room.endsWith('.ts') && dirname(room) === allowedRoom);
}

/** Without `src/`. */
function roomOf(file: string): string | undefined {
  return Object.keys(allowed)
    .filter(room => file === `src/${room}` || file.startsWith(`src/${room}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}
