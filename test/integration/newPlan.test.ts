import assert from 'node:assert/strict';
import { commands, languages, Selection, Uri, window, workspace } from 'vscode';
import { acceptUntil, closeEditors, openInEditor, workspaceFile } from './editorEvents';

suite('New Implementation Plan', () => {
  teardown(closeEditors);

  test("writes a feature's plan and selects the first thing left to fill in", async () => {
    await commands.executeCommand('planquill.newPlan', { feature: 'Audit log' });
    const editor = window.activeTextEditor;
    const uri = workspaceFile('specs/003-audit-log/plan.md');
    assert.equal(editor?.document.uri.toString(), uri.toString());
    assert.equal(editor?.document.lineAt(0).text, '# Implementation Plan: Audit log');
    assert.equal(
      editor?.document.getText(editor.selection),
      '<!-- Background and current state. Why are we building this feature? -->',
    );
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

  test('offers every template there is, the usual one first, and opens the plan in a tab that stays', async () => {
    const folder = workspaceFile('packages/api');
    const write = (path: string, text: string) =>
      workspace.fs.writeFile(Uri.joinPath(folder, path), new TextEncoder().encode(text));
    await write('specs/007-cache/spec.md', '');
    await write('templates/plan-template.md', '# Ours: [FEATURE]\n\n## Aim\n\n<!-- What for? -->\n');
    await write('.specify/templates/plan-template.md', '# Theirs: [FEATURE]\n\n## Why\n');
    let isOver = false;
    const command = commands
      .executeCommand('planquill.newPlan', { folder, feature: '007-cache' })
      .then(() => {
        isOver = true;
      });
    await acceptUntil(() => isOver);
    await command;
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.lineAt(0).text, '# Theirs: Cache');
    assert.equal(window.tabGroups.activeTabGroup.activeTab?.isPreview, false);
    await closeEditors();
    await workspace.fs.delete(workspaceFile('packages'), { recursive: true });
  });

  test('makes an ADR in a workspace that has more of them than plans, beside the others and from their template', async () => {
    const records = workspaceFile('docs/adr');
    const write = (path: string, text: string) =>
      workspace.fs.writeFile(Uri.joinPath(records, path), new TextEncoder().encode(text));
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) await write(`000${number}-a.md`, '# A\n');
    await write('template.md', '# [Number]. [Title]\n\nDate: [DATE]\n\n## Why\n\n[What made us decide]\n');
    let isOver = false;
    const command = commands.executeCommand('planquill.newPlan', { name: 'Größe: 使用' }).then(() => {
      isOver = true;
    });
    await acceptUntil(() => isOver);
    await command;
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), Uri.joinPath(records, '0010-größe-使用.md').toString());
    assert.match(
      editor?.document.getText() ?? '',
      /^# 0010\. Größe: 使用\n\nDate: \d{4}-\d{2}-\d{2}\n\n## Why\n/u,
    );
    assert.equal(editor?.document.getText(editor.selection), '[What made us decide]');
    assert.equal(editor?.document.isDirty, false);
    await closeEditors();
    await workspace.fs.delete(workspaceFile('docs'), { recursive: true });
  });

  test('makes what is asked for beforehand, and opens what exists', async () => {
    const write = (path: string, text: string) =>
      workspace.fs.writeFile(workspaceFile(path), new TextEncoder().encode(text));
    await write('docs/decisions/use-a.md', 'mine');
    await commands.executeCommand('planquill.newPlan', { kind: 'adr', name: 'Use A' });
    assert.equal(window.activeTextEditor?.document.getText(), 'mine');
    await commands.executeCommand('planquill.newPlan', { kind: 'adr', name: 'Use B' });
    assert.equal(window.activeTextEditor?.document.getText(), '# Use B\n');
    await closeEditors();
    await workspace.fs.delete(workspaceFile('docs'), { recursive: true });
  });

  test('does not make a folder again that has vanished', async () => {
    const folder = Uri.joinPath(workspaceFile('.'), '..', 'vanished');
    await commands.executeCommand('planquill.newPlan', { folder, feature: 'Audit log' });
    await assert.rejects(async () => workspace.fs.stat(folder));
  });
});

suite('Insert Plan Block', () => {
  teardown(closeEditors);

  test("inserts a block of the plan's own template, and selects the first thing to write", async () => {
    const folder = workspaceFile('packages/api');
    const write = (path: string, text: string) =>
      workspace.fs.writeFile(Uri.joinPath(folder, path), new TextEncoder().encode(text));
    await write(
      'templates/plan-template.md',
      '# Ziel: [NAME]\n\n## Schritte\n\n### Schritt 1: [Was]\n\n[Wie]\n',
    );
    await write('specs/009-goal/plan.md', '# Ziel: A\n\n## Schritte\n\n### Schritt 1: B\n\n  - C');
    const editor = await openInEditor(Uri.joinPath(folder, 'specs/009-goal/plan.md'));
    editor.selection = new Selection(6, 4, 6, 4);
    await insertFirst();
    assert.equal(
      editor.document.getText(),
      '# Ziel: A\n\n## Schritte\n\n### Schritt 1: B\n\n  - C\n\n### Schritt 2: [Was]\n\n[Wie]\n',
    );
    assert.equal(editor.document.getText(editor.selection), '[Was]');
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.equal(editor.document.getText(editor.selection), '[Wie]');
    await closeEditors();
    await workspace.fs.delete(workspaceFile('packages'), { recursive: true });
  });

  test('inserts a snippet on a line of its own in a document that is no plan', async () => {
    const editor = await openInEditor(workspaceFile('README.md'));
    await insertFirst();
    assert.match(editor.document.getText(), /\n# Implementation Plan: \[FEATURE NAME\]\n/);
    assert.equal(languages.getDiagnostics(editor.document.uri).length, 0);
  });
});

/** Inserts the first block that is offered. */
async function insertFirst(): Promise<void> {
  let isOver = false;
  const command = commands.executeCommand('planquill.insertPlanBlock').then(() => {
    isOver = true;
  });
  await Promise.race([command, acceptUntil(() => isOver)]);
  await command;
}
