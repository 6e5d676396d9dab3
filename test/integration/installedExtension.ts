import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Extension, extensions } from 'vscode';

/** Planquill as VS Code installed it from the VSIX; fails where it is another one, such as that of the checkout. */
export function installedExtension(): Extension<unknown> {
  const folder = process.env['PLANQUILL_TEST_EXTENSIONS'];
  assert.ok(folder, 'the harness does not say where the extension is installed');
  const extension = extensions.getExtension('planquill.planquill');
  assert.ok(extension, 'VS Code does not know the extension');
  assert.equal(dirname(realpathSync(extension.extensionPath)), realpathSync(folder));
  return extension;
}
