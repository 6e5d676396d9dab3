import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';

suite('The built command', () => {
  test('runs by itself', () => {
    chmodSync('dist/planquill.js', 0o755);
    assert.match(
      execFileSync(process.execPath, ['dist/planquill.js', '--version'], { encoding: 'utf8' }),
      /^\d+\.\d+\.\d+\n$/,
    );
  });
});
