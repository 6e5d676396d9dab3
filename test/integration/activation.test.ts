import assert from 'node:assert/strict';
import { extensions } from 'vscode';

suite('Activation', () => {
  test('activates in this VS Code', async () => {
    const extension = extensions.getExtension('planquill.planquill');
    assert.ok(extension, 'VS Code does not know the extension');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
