import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { window, workspace } from 'vscode';
import { closeEditors, workspaceFile } from './editorEvents';
import { installedExtension } from './installedExtension';

suite('The packed extension in a folder without Markdown', () => {
  teardown(closeEditors);

  test('stays asleep, whatever else is opened', async () => {
    for (const name of ['notes.txt', 'data.json', 'planquill.json'])
      await window.showTextDocument(workspaceFile(name), { preview: false });
    // An activation that does not come has no event; one at startup or by these files takes less.
    await setTimeout(4000);
    assert.equal(installedExtension().isActive, false);
  });

  test('is woken by Markdown', async () => {
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: '# A' }));
    while (!installedExtension().isActive) await setTimeout(50);
  });
});
