import assert from 'node:assert/strict';
import { commands, extensions, Uri, window, workspace } from 'vscode';
import { closeEditors, diagnosticsWhen, openInEditor, until, withFile, workspaceFile } from './editorEvents';

suite('Restricted Mode', () => {
  teardown(closeEditors);

  test('activates in a workspace that is not trusted', async () => {
    assert.equal(workspace.isTrusted, false, 'the window is trusted, so this test shows nothing');
    const extension = extensions.getExtension('planquill.planquill');
    assert.ok(extension, 'VS Code has disabled the extension');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  test('ignores the paths in the settings of the workspace, and takes the rest of them', async () => {
    const written = {
      'planquill.specsFolder': 'stranger',
      'planquill.template': 'stranger.md',
      'planquill.templates': { 'plan.md': 'stranger.md' },
      'planquill.statusLabels': ['Zustand'],
    };
    const settings = workspaceFile('.vscode/settings.json');
    await workspace.fs.writeFile(settings, new TextEncoder().encode(JSON.stringify(written)));
    const configured = () => workspace.getConfiguration('planquill', workspaceFile('.'));
    await until(
      workspace.onDidChangeConfiguration,
      () => configured().get<string[]>('statusLabels')?.length === 1,
    );
    assert.equal(configured().get('specsFolder'), '');
    assert.equal(configured().get('template'), '');
    assert.deepEqual(configured().get('templates'), {});

    await commands.executeCommand('planquill.newPlan', { feature: 'Audit log' });
    const made = workspaceFile('specs/003-audit-log/plan.md');
    assert.equal(window.activeTextEditor?.document.uri.toString(), made.toString());
    await closeEditors();
    await workspace.fs.delete(Uri.joinPath(made, '..'), { recursive: true });
    await workspace.fs.delete(Uri.joinPath(settings, '..'), { recursive: true });
  });

  test('reads the template that a planquill.json names', async () => {
    const plan = workspaceFile('specs/001-search/plan.md');
    await openInEditor(plan);
    await diagnosticsWhen(plan, ({ length }) => length === 2);
    await withFile(workspaceFile('ours.md'), '# Implementation Plan: [NAME]\n', () =>
      withFile(workspaceFile('planquill.json'), '{ "template": "ours.md" }', async () => {
        await diagnosticsWhen(plan, ({ length }) => length === 0);
      }),
    );
  });
});
