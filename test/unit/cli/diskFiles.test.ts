import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFiles } from '../../../src/cli/diskFiles';
import { inFolder } from '../../support/inFolder';

suite('Files on the disk', () => {
  test('are never replaced, and folders that were made for nothing are removed', async () => {
    await inFolder({ 'a/plan.md': 'mine' }, async () => {
      assert.equal(await diskFiles.createText(join('a', 'plan.md'), 'new'), false);
      assert.equal(readFileSync(join('a', 'plan.md'), 'utf8'), 'mine');
      // A name that no file system takes fails after its folders were made.
      await assert.rejects(diskFiles.createText(join('b', 'c', 'x'.repeat(300)), 'new'));
      assert.ok(!existsSync('b'));
    });
  });
});
