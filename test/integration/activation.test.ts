import assert from 'node:assert/strict';
import { extensions } from 'vscode';
import type { PublicApi } from '../../src/vscode/publicApi';
import { closeEditors, openInEditor, workspaceFile } from './editorEvents';

suite('Activation', () => {
  teardown(closeEditors);

  test('activates in this VS Code', async () => {
    const extension = extensions.getExtension('planquill.planquill');
    assert.ok(extension, 'VS Code does not know the extension');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  test('gives other extensions the report of an open plan', async () => {
    const uri = workspaceFile('specs/001-search/plan.md');
    await openInEditor(uri);
    const api: PublicApi = extensions.getExtension('planquill.planquill')?.exports;
    const report = await api.report(uri);
    assert.equal(report?.path, 'specs/001-search/plan.md');
    assert.deepEqual(
      report?.findings.map(({ rule, line, column }) => [rule, line, column]),
      [
        ['unfilled-placeholder', 3, 14],
        ['unfilled-placeholder', 7, 17],
      ],
    );
    await openInEditor(workspaceFile('README.md'));
    assert.equal(await api.report(workspaceFile('README.md')), undefined);
  });
});
