import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { resolve } from 'node:path';
import { inFolder } from '../../support/inFolder';

const planquill = resolve('dist/planquill.js');

suite('The built command', () => {
  test('runs by itself', () => {
    chmodSync('dist/planquill.js', 0o755);
    assert.match(
      execFileSync(process.execPath, ['dist/planquill.js', '--version'], { encoding: 'utf8' }),
      /^\d+\.\d+\.\d+\n$/,
    );
  });

  test('fails with one line when its output cannot be written (needs /dev/full)', async function () {
    if (!existsSync('/dev/full')) return this.skip();
    await inFolder({ 'plan.md': '# Plan: Login\n\nWhy.\n' }, async () => {
      const full = openSync('/dev/full', 'w');
      const run = (stdout: number | 'pipe', stderr: number | 'pipe', ...args: string[]) => {
        const { status, stderr: error } = spawnSync(process.execPath, [planquill, ...args], {
          encoding: 'utf8',
          stdio: ['ignore', stdout, stderr],
        });
        return [status, error];
      };
      const failed = [2, 'planquill: The output cannot be written: the disk is full.\n'];
      try {
        assert.deepEqual(run(full, 'pipe', 'check'), failed);
        assert.deepEqual(run(full, 'pipe', 'check', '--format', 'sarif'), failed);
        assert.deepEqual(run(full, 'pipe', 'new', '--feature', 'Log'), failed);
        assert.deepEqual(run(full, 'pipe', '--help'), failed);
        assert.deepEqual(run(full, full, 'check'), [2, null]);
        assert.deepEqual(run('pipe', full, 'check', 'gone.md'), [2, null]);
      } finally {
        closeSync(full);
      }
    });
  });
});
