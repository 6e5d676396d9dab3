import assert from 'node:assert/strict';
import { type CodeAction, commands, Position, Range, Selection, type Uri, workspace } from 'vscode';
import { closeEditors, diagnosticsWhen, openInEditor, workspaceFile } from './editorEvents';

const plan = () => workspaceFile('specs/001-search/plan.md');

async function actionsAt(uri: Uri, range: Range, kind: string): Promise<readonly CodeAction[]> {
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind,
  );
  return actions.filter(({ kind: own }) => own?.value.startsWith(kind));
}

async function apply(action: CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit);
  assert.ok(await workspace.applyEdit(action.edit));
  // VS Code runs the command of an action after its edit.
  const { command, arguments: args = [] } = action.command ?? {};
  if (command !== undefined) await commands.executeCommand(command, ...args);
}

suite('Quick fixes', () => {
  teardown(closeEditors);

  test("fill in today's date", async () => {
    const { document } = await openInEditor(plan());
    await diagnosticsWhen(plan(), diagnostics => diagnostics.length === 2);
    const [first] = await actionsAt(plan(), new Range(2, 15, 2, 15), 'quickfix');
    await apply(first);
    assert.match(document.lineAt(2).text, /^\*\*Created\*\*: \d{4}-\d{2}-\d{2} /);
    await diagnosticsWhen(plan(), diagnostics => diagnostics.length === 1);
  });

  test('are offered for what was typed this very moment', async () => {
    const editor = await openInEditor(plan());
    await diagnosticsWhen(plan(), diagnostics => diagnostics.length === 2);
    await editor.edit(edit => edit.insert(new Position(0, 0), '\r\n\r\n'));
    const [first] = await actionsAt(plan(), new Range(4, 15, 4, 15), 'quickfix');
    await apply(first);
    assert.match(editor.document.lineAt(4).text, /^\*\*Created\*\*: \d{4}/);
  });

  test('are all applied at once where nothing of the author can be lost', async () => {
    const editor = await openInEditor(plan());
    await editor.edit(edit => edit.insert(new Position(2, 0), '**Branch**: `[###-feature-name]`\r\n'));
    const everything = new Range(0, 0, editor.document.lineCount, 0);
    const [fixAll] = await actionsAt(plan(), everything, 'source.fixAll');
    assert.equal(fixAll?.kind?.value, 'source.fixAll.planquill');
    await apply(fixAll);
    assert.equal(editor.document.lineAt(2).text, '**Branch**: `001-search`');
    assert.match(editor.document.lineAt(3).text, /\[DATE\]/);
    assert.deepEqual(await actionsAt(plan(), everything, 'source.fixAll'), []);
  });

  test('put the cursor behind what was filled in, and are undone at once', async () => {
    const editor = await openInEditor(plan());
    const before = editor.document.getText();
    editor.selection = new Selection(0, 0, 0, 0);
    const [first] = await actionsAt(plan(), new Range(2, 15, 2, 15), 'quickfix');
    await apply(first);
    const { line, character } = editor.selection.active;
    assert.match(
      editor.document.lineAt(line).text.slice(0, character),
      /^\*\*Created\*\*: \d{4}-\d{2}-\d{2}$/,
    );
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  test('end with those that explain and silence, under titles that all differ', async () => {
    await openInEditor(plan());
    const titles = (await actionsAt(plan(), new Range(2, 15, 2, 15), 'quickfix')).map(({ title }) => title);
    assert.equal(new Set(titles).size, titles.length);
    assert.deepEqual(titles.slice(-2), [
      'Explain unfilled-placeholder',
      'Suppress unfilled-placeholder here',
    ]);
  });

  test('are for findings whose rule is told without an address', async () => {
    await openInEditor(plan());
    const found = await diagnosticsWhen(plan(), diagnostics => diagnostics.length === 2);
    assert.ok(found.every(({ code }) => typeof code === 'string'));
  });
});
