import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { listFiles, PackageManager } from '@vscode/vsce';
import { rules } from '../../src/core/lint/registry';

suite('The packed extension', () => {
  test('holds exactly what it needs', async () => {
    const files = await listFiles({ cwd: process.cwd(), packageManager: PackageManager.None });
    assert.deepEqual(files.toSorted(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/extension.js',
      'media/icons/plan.svg',
      'media/icons/planquill.png',
      ...rules.map(({ id }) => `media/rules/${id}.md`).toSorted(),
      'media/schema/planquill.schema.json',
      'media/screenshot.png',
      'package.json',
      'package.nls.json',
      'snippets/plan.json',
    ]);
  });

  test('is an allow-list: a new file stays out until it is named', () => {
    assert.equal(readFileSync('.vscodeignore', 'utf8').split('\n')[0], '**');
  });
});
