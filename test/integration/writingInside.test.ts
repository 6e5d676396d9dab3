import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { commands, extensions, Uri, workspace } from 'vscode';
import { closeEditors, workspaceFile } from './editorEvents';

suite('Nothing is written outside of the workspace folder', () => {
  const root = () => workspaceFile('.').fsPath;
  const outside = () => join(root(), '..', 'outside');
  const create = (path: string) =>
    commands.executeCommand('_planquill.createReferenced', workspaceFile('specs/001-search/plan.md'), path);

  setup(async () => {
    await extensions.getExtension('planquill.planquill')?.activate();
    mkdirSync(outside());
  });
  teardown(async () => {
    await closeEditors();
    rmSync(outside(), { recursive: true });
    rmSync(join(root(), 'linked'), { recursive: true, force: true });
    rmSync(join(root(), 'specs', '009-linked'), { recursive: true, force: true });
    await workspace.getConfiguration('planquill').update('specsFolder', undefined);
  });

  test('by a link of a plan', async () => {
    symlinkSync(outside(), join(root(), 'linked'));
    symlinkSync(join(outside(), 'gone'), join(root(), 'specs', '009-linked'));
    for (const path of [
      '../../../outside/plan.md',
      'linked/plan.md',
      'linked/x/plan.md',
      '../009-linked/plan.md',
      'x/../../../../outside/plan.md',
      '%2e%2e/%2e%2e/%2e%2e/outside/plan.md',
      '..\\..\\..\\outside/plan.md',
    ])
      await create(path);
    assert.deepEqual(readdirSync(outside()), []);
    assert.deepEqual(readdirSync(join(root(), 'specs', '001-search')), ['plan.md']);
    await create('../008-inside/plan.md');
    assert.ok(existsSync(join(root(), 'specs', '008-inside', 'plan.md')), 'nothing is written inside either');
    await workspace.fs.delete(workspaceFile('specs/008-inside'), { recursive: true });
  });

  test('by the folder of features', async () => {
    symlinkSync(outside(), join(root(), 'linked'));
    for (const folder of ['../outside', '..\\outside', 'linked', 'linked/deep']) {
      await workspace.getConfiguration('planquill').update('specsFolder', folder);
      await commands.executeCommand('planquill.newPlan', { feature: 'Log' });
      assert.deepEqual(readdirSync(outside()), [], folder);
    }
  });

  test("by a feature's folder", async () => {
    symlinkSync(outside(), join(root(), 'specs', '009-linked'));
    await commands.executeCommand('planquill.newPlan', { feature: '009-linked' });
    await commands.executeCommand('planquill.newPlan', Uri.file(join(root(), 'specs', '009-linked')));
    assert.deepEqual(readdirSync(outside()), []);
  });
});
