import assert from 'node:assert/strict';
import { commands, languages, Uri, window, workspace } from 'vscode';
import { acceptUntil, closeEditors, openInEditor, workspaceFile } from './editorEvents';

suite('New Implementation Plan', () => {
  teardown(closeEditors);

  test("writes a feature's plan and selects the first thing left to fill in", async () => {
    await commands.executeCommand('planquill.newPlan', { feature: 'Audit log' });
    const editor = window.activeTextEditor;
    const uri = workspaceFile('specs/003-audit-log/plan.md');
    assert.equal(editor?.document.uri.toString(), uri.toString());
    assert.equal(editor?.document.lineAt(0).text, '# Implementation Plan: Audit log');
    assert.equal(editor?.document.getText(editor.selection), '[What this implementation aims to achieve]');
    assert.equal(editor?.document.isDirty, false);
    await workspace.fs.delete(Uri.joinPath(uri, '..'), { recursive: true });
  });

  test('takes the feature whose folder was clicked', async () => {
    await commands.executeCommand('planquill.newPlan', workspaceFile('specs/002-export'));
    assert.equal(window.activeTextEditor?.document.lineAt(0).text, '# Implementation Plan: Export');
    await workspace.fs.delete(workspaceFile('specs/002-export/plan.md'));
  });

  test('opens a plan that exists and leaves it as it is', async () => {
    const uri = workspaceFile('specs/001-search/plan.md');
    const before = await workspace.fs.readFile(uri);
    await commands.executeCommand('planquill.newPlan', { feature: '001-search' });
    assert.equal(window.activeTextEditor?.document.uri.toString(), uri.toString());
    assert.deepEqual(await workspace.fs.readFile(uri), before);
  });

  test("takes the specs of the package that was clicked, and not the workspace's", async () => {
    const folder = workspaceFile('packages/api');
    await workspace.fs.writeFile(Uri.joinPath(folder, 'specs/007-cache/spec.md'), new Uint8Array());
    await commands.executeCommand('planquill.newPlan', { folder, feature: 'Audit log' });
    const uri = Uri.joinPath(folder, 'specs/008-audit-log/plan.md');
    assert.equal(window.activeTextEditor?.document.uri.toString(), uri.toString());
    await closeEditors();
    await workspace.fs.delete(workspaceFile('packages'), { recursive: true });
  });

  test("makes a plan from the team's own template, whose first placeholder is selected", async () => {
    const folder = workspaceFile('packages/api');
    const write = (path: string, text: string) =>
      workspace.fs.writeFile(Uri.joinPath(folder, path), new TextEncoder().encode(text));
    await write('specs/007-cache/spec.md', '');
    await write('templates/plan-template.md', '# Our plan: [FEATURE]\n\n## Aim\n\n[What for]\n');
    await commands.executeCommand('planquill.newPlan', { folder, feature: 'Rate limits' });
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.lineAt(0).text, '# Our plan: Rate limits');
    assert.equal(editor?.document.getText(editor.selection), '[What for]');
    await closeEditors();
    await workspace.fs.delete(workspaceFile('packages'), { recursive: true });
  });

  test('does not make a folder again that has vanished', async () => {
    const folder = Uri.joinPath(workspaceFile('.'), '..', 'vanished');
    await commands.executeCommand('planquill.newPlan', { folder, feature: 'Audit log' });
    await assert.rejects(async () => workspace.fs.stat(folder));
  });
});

suite('Insert Plan Block', () => {
  teardown(closeEditors);

  test('inserts the chosen block on a line of its own', async () => {
    const editor = await openInEditor(workspaceFile('README.md'));
    const inserted = new Promise<void>(resolve => {
      const subscription = workspace.onDidChangeTextDocument(({ document }) => {
        if (document !== editor.document) return;
        subscription.dispose();
        resolve();
      });
    });
    const command = commands.executeCommand('planquill.insertPlanBlock');
    let isInserted = false;
    void inserted.then(() => {
      isInserted = true;
    });
    await acceptUntil(() => isInserted);
    await command;
    assert.match(editor.document.getText(), /\n# Implementation Plan: \[FEATURE NAME\]\n/);
    assert.equal(languages.getDiagnostics(editor.document.uri).length, 0);
  });
});
