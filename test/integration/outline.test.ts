import assert from 'node:assert/strict';
import { commands, Position, Selection, TabInputWebview, type TextEditor, window } from 'vscode';
import { closeEditors, diagnosticsWhen, openInEditor, until, workspaceFile } from './editorEvents';

const plan = () => workspaceFile('specs/001-search/plan.md');

suite('Plan Outline', () => {
  teardown(async () => {
    await closeEditors();
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('has its rows in front of a preview over the plan, and they lead to the plan', async () => {
    await openAtEnd();
    await commands.executeCommand('markdown.showPreview', plan());
    await previewIsActive();
    assert.equal((await chooseFirstRow()).document.uri.toString(), plan().toString());
  });

  test('has its rows in front of a preview beside the plan, and they lead to the plan in its column', async () => {
    const { viewColumn } = await openAtEnd();
    await commands.executeCommand('markdown.showPreviewToSide', plan());
    await commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await previewIsActive();
    const chosen = await chooseFirstRow();
    assert.equal(chosen.document.uri.toString(), plan().toString());
    assert.equal(chosen.viewColumn, viewColumn);
  });

  test('has its rows again when the plan is opened again', async () => {
    await openAtEnd();
    await closeEditors();
    await openInEditor(workspaceFile('README.md'));
    await closeEditors();
    await openAtEnd();
    assert.equal((await chooseFirstRow()).document.uri.toString(), plan().toString());
  });

  test('leads to the right section while what was just typed is not linted yet', async () => {
    const editor = await openAtEnd();
    await editor.edit(edit => edit.insert(new Position(3, 0), 'Typed.\n'.repeat(6)));
    const key = '/Implementation Plan: Search/Implementation Phases';
    await commands.executeCommand('_planquill.revealSection', plan(), key);
    const { line } = editor.selection.active;
    assert.equal(editor.document.lineAt(line).text, '## Implementation Phases');
  });
});

/** Opens the linted plan, with the cursor at its end. */
async function openAtEnd(): Promise<TextEditor> {
  const editor = await openInEditor(plan());
  await diagnosticsWhen(plan(), diagnostics => diagnostics.length === 2);
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new Selection(end, end);
  return editor;
}

async function previewIsActive(): Promise<void> {
  const { tabGroups } = window;
  await until(
    tabGroups.onDidChangeTabs,
    () => tabGroups.activeTabGroup.activeTab?.input instanceof TabInputWebview,
  );
  await until(window.onDidChangeActiveTextEditor, () => window.activeTextEditor === undefined);
}

/** Presses Enter on the first row, once there is one, and gives the editor that it leads to. */
async function chooseFirstRow(): Promise<TextEditor> {
  for (;;) {
    await commands.executeCommand('planquill.outline.focus');
    await commands.executeCommand('list.focusFirst');
    await commands.executeCommand('list.select');
    const editor = window.activeTextEditor;
    if (editor?.selection.active.line === 0) return editor;
  }
}
