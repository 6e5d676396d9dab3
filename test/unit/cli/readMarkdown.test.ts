import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inFolder } from '../../support/inFolder';

const planquill = resolve('dist/planquill.js');
const plan = '# Plan: Login\n\nWhy.\n';

/** What is no file to read, and what is said of it. */
const unreadable: readonly (readonly [what: string, said: string, make: (path: string) => void])[] = [
  ['a pipe', 'is a pipe or a device, not a file.', path => execFileSync('mkfifo', [path])],
  ['a device without an end', 'is a pipe or a device, not a file.', path => symlinkSync('/dev/zero', path)],
  ['a folder', 'is a folder, not a file.', path => mkdirSync(path)],
  [
    'a file above the limit',
    'is larger than the limit of 10 MB.',
    path => {
      writeFileSync(path, '');
      truncateSync(path, 10 * 1024 * 1024 + 1);
    },
  ],
];

/** A run that could hang has a process of its own. */
function check(...args: string[]): { readonly status: number | null; readonly stderr: string } {
  return spawnSync(process.execPath, [planquill, 'check', ...args], { encoding: 'utf8', timeout: 20_000 });
}

suite('What is no file to read', () => {
  // Windows has no such pipes and devices.
  if (process.platform === 'win32') return;
  for (const [what, said, make] of unreadable) {
    test(`ends a run when ${what} stands for a template or a configuration`, async () => {
      await inFolder({ 'plan.md': plan }, async () => {
        make('ours.md');
        assert.deepEqual(told(check('plan.md', '--template', 'ours.md')), [
          2,
          `The template ours.md ${said}`,
        ]);
        make('planquill.json');
        assert.deepEqual(told(check('plan.md')), [2, `planquill.json ${said}`]);
      });
    });

    if (what !== 'a folder')
      test(`is told when ${what} stands for a plan, and the others are checked`, async () => {
        await inFolder({ 'a/plan.md': plan }, async () => {
          mkdirSync('b');
          make('b/plan.md');
          assert.deepEqual(told(check('b/plan.md')), [2, `b/plan.md ${said}`]);
          assert.deepEqual(told(check()), [2, `b/plan.md ${said}`]);
        });
      });
  }

  test('may be as large as the limit', async () => {
    await inFolder({ 'plan.md': plan + ' '.repeat(10 * 1024 * 1024 - plan.length) }, async run =>
      assert.equal((await run('check')).error, ''),
    );
  });

  function told({ status, stderr }: ReturnType<typeof check>): readonly [number | null, string] {
    return [status, stderr.trim().replace(/^planquill: /u, '')];
  }
});
