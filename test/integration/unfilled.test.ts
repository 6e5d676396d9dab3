import assert from 'node:assert/strict';
import { commands, Position, Selection, type TextEditor, window } from 'vscode';
import { closeEditors, diagnosticsWhen, openInEditor, until, withFile, workspaceFile } from './editorEvents';

const file = () => workspaceFile('specs/003-unfilled/plan.md');

const text = `# Implementation Plan: Ünfilled

**Related Spec**: none | **Created**: [DATE]

## Context

👩‍🚀 wants it.

## Tech Stack

- **Language**: [e.g., Python 3.11]
- **Infrastructure**: [e.g., Docker, AWS]
`;

suite('Next Unfilled', () => {
  teardown(closeEditors);

  test('selects one place after another and begins again at the end', () =>
    inPlan(async editor => {
      const seen: string[] = [];
      for (let count = 0; count < 4; count += 1) seen.push(await after('planquill.nextUnfilled', editor));
      assert.deepEqual(seen, ['[DATE]', '[e.g., Python 3.11]', '[e.g., Docker, AWS]', '[DATE]']);
      assert.equal(await after('planquill.previousUnfilled', editor), '[e.g., Docker, AWS]');
    }));

  test('has its place written over by what is typed, and the next key goes on', () =>
    inPlan(async editor => {
      await after('planquill.nextUnfilled', editor);
      await commands.executeCommand('type', { text: '2026' });
      assert.equal(editor.document.lineAt(2).text, '**Related Spec**: none | **Created**: 2026');
      assert.equal(await after('planquill.nextUnfilled', editor), '[e.g., Python 3.11]');
    }));

  test('leaves what was typed alone when the next key is Enter', () =>
    inPlan(async editor => {
      await after('planquill.nextUnfilled', editor);
      await listIsThere();
      await commands.executeCommand('type', { text: 'R' });
      await listIsThere();
      await commands.executeCommand('acceptSelectedSuggestion');
      assert.equal(editor.document.lineAt(2).text, '**Related Spec**: none | **Created**: R');
    }));

  test('offers the first example of the template', () =>
    inPlan(async editor => {
      for (let count = 0; count < 3; count += 1) await after('planquill.nextUnfilled', editor);
      await accepted(editor);
      assert.equal(editor.document.lineAt(11).text, '- **Infrastructure**: Docker');
    }));

  test('offers what the typed letters begin, and leaves what stands behind it', () =>
    inPlan(
      async editor => {
        for (let count = 0; count < 3; count += 1) await after('planquill.nextUnfilled', editor);
        await listIsThere();
        await commands.executeCommand('type', { text: 'A' });
        await accepted(editor);
        assert.equal(editor.document.lineAt(11).text, '- **Infrastructure**: AWS, and *later* more');
      },
      text.replace('AWS]', 'AWS], and *later* more'),
    ));

  test('offers to remove what is unfinished, in one undo step', () =>
    inPlan(async editor => {
      for (let count = 0; count < 2; count += 1) await after('planquill.nextUnfilled', editor);
      await listIsThere();
      for (let count = 0; count < 2; count += 1) await commands.executeCommand('selectNextSuggestion');
      await accepted(editor);
      assert.equal(editor.document.getText(), text.replace('- **Language**: [e.g., Python 3.11]\n', ''));
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), text);
    }));
});

suite('Remove Unfilled', () => {
  teardown(closeEditors);

  test('removes the item at the stop in one undo step, and goes to the next one', () =>
    inPlan(async editor => {
      await after('planquill.nextUnfilled', editor);
      await after('planquill.nextUnfilled', editor);
      assert.equal(await after('planquill.removeUnfilled', editor), '[e.g., Docker, AWS]');
      assert.equal(editor.document.getText(), text.replace('- **Language**: [e.g., Python 3.11]\n', ''));
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), text);
    }));
});

/** Opens the plan with the cursor at its start. */
async function inPlan(use: (editor: TextEditor) => Promise<void>, content = text): Promise<void> {
  await withFile(file(), content, async () => {
    const editor = await openInEditor(file());
    await diagnosticsWhen(file(), diagnostics => diagnostics.length >= 3);
    editor.selection = new Selection(new Position(0, 0), new Position(0, 0));
    await use(editor);
    await closeEditors();
  });
}

/** Runs a command and gives the text that is selected then. */
async function after(command: string, editor: TextEditor): Promise<string> {
  const before = editor.selection;
  await commands.executeCommand(command);
  await until(window.onDidChangeTextEditorSelection, () => !editor.selection.isEqual(before));
  return editor.document.getText(editor.selection);
}

/** The list of suggestions tells nobody when it is shown: this is how long a person looks at it. */
async function listIsThere(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 700));
}

/** Accepts the chosen suggestion, once there is one. */
async function accepted({ document }: TextEditor): Promise<void> {
  const { version } = document;
  while (document.version === version) await commands.executeCommand('acceptSelectedSuggestion');
}
