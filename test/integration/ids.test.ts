import assert from 'node:assert/strict';
import {
  type CompletionList,
  commands,
  type DocumentHighlight,
  env,
  type Hover,
  type InlayHint,
  type Location,
  MarkdownString,
  type Position,
  Range,
  type SymbolInformation,
  type TextDocument,
  type Uri,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import { closeEditors, openInEditor, workspaceFile } from './editorEvents';

let count = 0;
/** Each test has files of its own: a document may stay in memory when its file is gone. */
let folder = '';
const file = (name: string) => workspaceFile(`${folder}/${name}.md`);

const texts = {
  spec: '# Feature Specification: Login\r\n\r\n## Requirements\r\n\r\n- **REQ-001**: 🚀 Users log in\r\n- **REQ-002**: Users log out\r\n- **REQ-003**: All is logged\r\n\r\n### REQ-004: Sessions end\r\n\r\nAfter an hour.\r\n',
  plan: '# Implementation Plan: Login\n\n## Phase 1\n\n**Covers**: REQ-001, REQ-002..003\n\nOnce REQ-001 works, go on with REQ-004.\n',
  tasks: '# Tasks\n\n- [x] T001 Build the form (REQ-001)\n- [ ] T002 Build the rest [REQ-004]\n',
} as const;

/** The place behind the first letter of some words. */
function placeOf(document: TextDocument, words: string): Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, words);
  return document.positionAt(at + 1);
}

async function at<Result>(command: string, name: string, words: string, ...rest: unknown[]): Promise<Result> {
  const { document } = await openInEditor(file(name));
  return commands.executeCommand<Result>(command, document.uri, placeOf(document, words), ...rest);
}

async function hoverAt(name: string, words: string): Promise<MarkdownString | undefined> {
  const hovers = await at<Hover[]>('vscode.executeHoverProvider', name, words);
  return hovers
    .flatMap(({ contents }) => contents)
    .filter(content => content instanceof MarkdownString)
    .find(({ value }) => value.includes('Defined'));
}

/** `spec.md:4` for each place. */
function shownPlaces(places: readonly { readonly uri: Uri; readonly range: Range }[]): readonly string[] {
  return places.map(({ uri, range }) => `${uri.path.replace(/^.*\//u, '')}:${range.start.line}`).toSorted();
}

async function textOf(name: string): Promise<string> {
  return (await workspace.openTextDocument(file(name))).getText();
}

suite('Ids of a feature', () => {
  setup(async () => {
    // The number is none that a new feature would follow.
    folder = `specs/000-ids-${count++}`;
    for (const [name, text] of Object.entries(texts))
      await workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
  });
  teardown(async () => {
    // `saveAll` leaves out what was renamed without an editor; VS Code would write it again after its file is gone.
    for (const document of workspace.textDocuments)
      if (document.uri.path.includes(folder)) await document.save();
    await closeEditors();
    await workspace.fs.delete(workspaceFile(folder), { recursive: true });
  });

  test('tell on hover what they mean, where they are defined and who covers them', async () => {
    const hover = await hoverAt('plan', 'REQ-001');
    const value = hover?.value.replaceAll('\\', '').replace(/[ \n]+/gu, ' ') ?? '';
    assert.match(value, /\*\*REQ-001\*\* 🚀 Users log in/u);
    assert.match(value, /Defined in spec\.md › Requirements/u);
    assert.match(value, /- plan\.md › Phase 1 - tasks\.md: T001 Build the form \(REQ-001\) \(done\)/u);
    assert.equal(hover?.isTrusted, false);
    assert.match((await hoverAt('tasks', 'REQ-004'))?.value ?? '', /```markdown\nAfter an hour\.\n```/u);
    assert.equal(await hoverAt('plan', 'Phase'), undefined);
  });

  test('tell what a file says by now that somebody else has changed', async () => {
    assert.ok(await hoverAt('plan', 'REQ-001'));
    const changed = texts.spec.replace('Users log in', 'Only members log in');
    await workspace.fs.writeFile(file('spec'), new TextEncoder().encode(changed));
    const isNew = async () => (await hoverAt('plan', 'REQ-001'))?.value.includes('members') ?? false;
    while (!(await isNew())) await new Promise(resolve => setTimeout(resolve, 100));
  });

  test('lead to their definition, also out of the digits at the end of a range', async () => {
    const found = await at<Location[]>('vscode.executeDefinitionProvider', 'plan', '003');
    assert.deepEqual(shownPlaces(found), ['spec.md:6']);
  });

  test('are found wherever they are named or implied', async () => {
    const found = await at<Location[]>('vscode.executeReferenceProvider', 'tasks', 'REQ-001');
    assert.deepEqual(shownPlaces(found), ['plan.md:4', 'plan.md:6', 'spec.md:4', 'tasks.md:2']);
  });

  test('are marked in the document', async () => {
    const found = await at<DocumentHighlight[]>('vscode.executeDocumentHighlights', 'plan', 'REQ-001');
    assert.equal(found.map(({ range }) => range.start.line).join(), '4,6');
  });

  test('are symbols of the workspace', async () => {
    await openInEditor(file('plan'));
    const found = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'REQ-00',
    );
    // The documents of the tests before may still be in memory.
    const own = found.filter(({ location }) => location.uri.path.includes(folder));
    const names = own.map(({ name }) => name).filter(name => name.startsWith('REQ-'));
    assert.equal(
      names.toSorted().join(),
      'REQ-001 🚀 Users log in,REQ-002 Users log out,REQ-003 All is logged,REQ-004 Sessions end',
    );
  });

  test('are suggested after a label, with text that is not saved', async () => {
    const spec = await openInEditor(file('spec'));
    await spec.edit(edit =>
      edit.insert(placeOf(spec.document, '### REQ-004').translate(0, -1), '- **REQ-007**: New\r\n\r\n'),
    );
    const plan = await openInEditor(file('plan'));
    const end = plan.document.positionAt(plan.document.getText().length);
    await plan.edit(edit => edit.insert(end, '\n**Covers**: '));
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      plan.document.uri,
      plan.document.positionAt(plan.document.getText().length),
    );
    const labels = items.flatMap(({ label }) =>
      typeof label === 'object' && label.label.startsWith('REQ-') ? [label] : [],
    );
    assert.equal(
      labels
        .map(({ label, description }) => `${label.slice(4)} ${description}`)
        .toSorted()
        .join(),
      '001 🚀 Users log in,002 Users log out,003 All is logged,004 Sessions end,007 New',
    );
  });

  test('show their titles in lines where a setting asks for it', async () => {
    const { document } = await openInEditor(file('tasks'));
    const hints = () =>
      commands.executeCommand<InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        new Range(0, 0, document.lineCount, 0),
      );
    const configuration = workspace.getConfiguration('planquill');
    assert.deepEqual(await hints(), []);
    await configuration.update('idTitles', true);
    try {
      const titles = (await hints()).map(({ label }) => label);
      assert.deepEqual(titles, ['🚀 Users log in', 'Sessions end']);
    } finally {
      await configuration.update('idTitles', undefined);
    }
  });

  test('are copied as a table that tells what covers each', async () => {
    await openInEditor(file('plan'));
    await commands.executeCommand('planquill.copyCoverageTable');
    assert.deepEqual((await env.clipboard.readText()).trim().split('\n'), [
      '4 of 4 requirements covered (100 %).',
      '',
      '| Requirement | Title | Covered by | Tasks done |',
      '|-------------|-------|------------|------------|',
      '| REQ-001 | 🚀 Users log in | plan.md:5, tasks.md:3 | 1 of 1 |',
      '| REQ-002 | Users log out | plan.md:5 |  |',
      '| REQ-003 | All is logged | plan.md:5 |  |',
      '| REQ-004 | Sessions end | plan.md:7, tasks.md:4 | 0 of 1 |',
    ]);
  });

  suite('are renamed', () => {
    const renamed = (name: string, words: string, to: string) =>
      at<WorkspaceEdit>('vscode.executeDocumentRenameProvider', name, words, to);

    test('in all documents of the feature, in one step that undo takes back', async () => {
      const edit = await renamed('tasks', 'REQ-001', 'NFR-12');
      assert.ok(await workspace.applyEdit(edit));
      assert.equal(await textOf('spec'), texts.spec.replaceAll('REQ-001', 'NFR-12'));
      assert.equal(await textOf('plan'), texts.plan.replaceAll('REQ-001', 'NFR-12'));
      assert.equal(await textOf('tasks'), texts.tasks.replaceAll('REQ-001', 'NFR-12'));
      await commands.executeCommand('undo');
      for (const name of ['spec', 'plan', 'tasks'] as const) assert.equal(await textOf(name), texts[name]);
    });

    test('where a heading begins with one, ahead of the renaming of headings', async () => {
      assert.ok(await workspace.applyEdit(await renamed('spec', 'REQ-004', 'REQ-005')));
      assert.equal(await textOf('spec'), texts.spec.replace('REQ-004', 'REQ-005'));
      assert.match(await textOf('tasks'), /\[REQ-005\]/u);
    });

    test('not to a name that exists or is none, and not out of a range: nothing changes then', async () => {
      for (const [words, to] of [
        ['REQ-004', 'REQ-001'],
        ['REQ-004', 'sessions'],
        ['REQ-003', 'REQ-009'],
      ] as const)
        assert.equal((await renamed('spec', words, to)).size, 0, `${words} to ${to}`);
      assert.equal(await textOf('spec'), texts.spec);
    });

    test('and off an id VS Code renames a heading as ever', async () => {
      const edit = await renamed('plan', 'Phase 1', 'Phase One');
      assert.ok(await workspace.applyEdit(edit));
      assert.match(await textOf('plan'), /^## Phase One$/mu);
    });
  });
});
