import assert from 'node:assert/strict';
import { type CodeAction, commands, Position, Range, type Uri, workspace } from 'vscode';
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
});
