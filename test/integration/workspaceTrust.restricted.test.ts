import assert from 'node:assert/strict';
import { extensions, workspace } from 'vscode';

suite('Restricted Mode', () => {
  test('activates in a workspace that is not trusted', async () => {
    assert.equal(workspace.isTrusted, false, 'the window is trusted, so this test shows nothing');
    const extension = extensions.getExtension('planquill.planquill');
    assert.ok(extension, 'VS Code has disabled the extension');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
