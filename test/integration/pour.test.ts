import assert from 'node:assert/strict';
import { commands, TabInputTextDiff, type TextEditor, Uri, window, workspace } from 'vscode';
import { acceptUntil, closeEditors, openInEditor, until, workspaceFile } from './editorEvents';

const template = '# Ziel: [NAME]\n\n## Warum\n\n[Grund]\n\n## Risiken\n\n[Was]\n';
const text = '# Anmeldung\n\n## Risiken\n\nBots.\n\n## Kosten\n\nZehn.\n';
const poured = '# Anmeldung\n\n## Warum\n\n[Grund]\n\n## Risiken\n\nBots.\n\n## Kosten\n\nZehn.\n';

suite('Pour into Template', () => {
  const folder = workspaceFile('packages/api');

  teardown(async () => {
    await closeAll();
    await workspace.fs.delete(workspaceFile('packages'), { recursive: true });
  });

  test('shows the poured text beside the document, writes nothing, and takes it over in one undo step', async () => {
    const editor = await openPlan();
    await pourIntoFirst();
    assert.equal(editor.document.getText(), text);
    const { original, modified } = activeDiff();
    assert.equal(original.toString(), editor.document.uri.toString());
    assert.equal((await workspace.openTextDocument(modified)).getText(), poured);
    await commands.executeCommand('planquill.acceptPoured');
    assert.equal(editor.document.getText(), poured);
    assert.equal(window.activeTextEditor?.document, editor.document);
    assert.ok(
      !window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof TabInputTextDiff)),
    );
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  test('leaves a document alone that was changed since, and one whose comparison was closed', async () => {
    const editor = await openPlan();
    await pourIntoFirst();
    const { modified } = activeDiff();
    const beside = await window.showTextDocument(editor.document, { preview: false });
    await beside.edit(edit => edit.insert(beside.document.positionAt(text.length), 'Mehr.\n'));
    await commands.executeCommand('workbench.action.previousEditor');
    await until(window.tabGroups.onDidChangeTabs, () => isDiffActive());
    await commands.executeCommand('planquill.acceptPoured');
    assert.equal(editor.document.getText(), `${text}Mehr.\n`);
    assert.equal(activeDiff().modified.toString(), modified.toString());
    await commands.executeCommand('workbench.action.closeActiveEditor');
    assert.equal(editor.document.getText(), `${text}Mehr.\n`);
  });

  test('pours a text that is not saved anywhere', async () => {
    await write('templates/plan-template.md', template);
    const document = await workspace.openTextDocument({
      language: 'markdown',
      content: '## Context\n\nLaw.\n',
    });
    await window.showTextDocument(document);
    await pourIntoFirst();
    await commands.executeCommand('planquill.acceptPoured');
    const added = '# Ziel: [NAME]\n\n## Warum\n\n[Grund]\n\n## Risiken\n\n[Was]\n\n';
    assert.equal(document.getText(), `${added}## Context\n\nLaw.\n`);
  });

  async function openPlan(): Promise<TextEditor> {
    await write('templates/plan-template.md', template);
    await write('specs/009-goal/plan.md', text);
    return openInEditor(Uri.joinPath(folder, 'specs/009-goal/plan.md'));
  }

  async function write(path: string, content: string): Promise<void> {
    await workspace.fs.writeFile(Uri.joinPath(folder, path), new TextEncoder().encode(content));
  }
});

suite('Own Template', () => {
  teardown(closeAll);

  test('copies the built-in template to where the plan is measured by it, and opens what is there', async () => {
    await openInEditor(workspaceFile('specs/001-search/plan.md'));
    await commands.executeCommand('planquill.outline.focus');
    await commands.executeCommand('planquill.ownTemplate');
    const own = workspaceFile('templates/plan-template.md');
    try {
      assert.equal(window.activeTextEditor?.document.uri.toString(), own.toString());
      assert.match(window.activeTextEditor.document.getText(), /^# Implementation Plan: \[FEATURE NAME\]\n/u);
      await workspace.fs.writeFile(own, new TextEncoder().encode('# Mine: [NAME]\n\n## Context\n'));
      await closeAll();
      await openInEditor(workspaceFile('specs/001-search/plan.md'));
      await commands.executeCommand('planquill.ownTemplate');
      assert.match(window.activeTextEditor?.document.getText() ?? '', /^# Mine: \[NAME\]\n/u);
    } finally {
      await closeAll();
      await workspace.fs.delete(workspaceFile('templates'), { recursive: true });
    }
  });
});

/** Pours the active document into the first template that is offered. */
async function pourIntoFirst(): Promise<void> {
  let isOver = false;
  const command = commands.executeCommand('planquill.pourIntoTemplate').then(() => {
    isOver = true;
  });
  await Promise.race([command, acceptUntil(() => isOver)]);
  await command;
  await until(window.tabGroups.onDidChangeTabs, isDiffActive);
}

function isDiffActive(): boolean {
  return window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputTextDiff;
}

function activeDiff(): TabInputTextDiff {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  assert.ok(input instanceof TabInputTextDiff);
  return input;
}

/** Closes every editor, also those of comparisons. */
async function closeAll(): Promise<void> {
  await closeEditors();
  await window.tabGroups.close(window.tabGroups.all.flatMap(({ tabs }) => tabs));
}
