import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs, {
  appendFileSync,
  chmodSync,
  chownSync,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { inFolder } from '../../support/inFolder';

const planquill = resolve('dist/planquill.js');
const isRoot = process.getuid?.() === 0;

/** The fix fills in `001-log`. */
const plan =
  '# Implementation Plan: Log\n\n**Related Spec**: `[###-feature-name]`\n**Created**: 2026-11-23\n';
const fixed = plan.replace('[###-feature-name]', '001-log');
const path = 'specs/001-log/plan.md';
const folder = 'specs/001-log';

/** Does something when a new text is on the disk and has not taken the place of the old one yet. */
async function beforeReplacing(act: () => void, run: () => Promise<unknown>): Promise<void> {
  const { fsyncSync } = fs;
  let acted = 0;
  fs.fsyncSync = handle => {
    fsyncSync(handle);
    acted += 1;
    act();
  };
  try {
    await run();
  } finally {
    fs.fsyncSync = fsyncSync;
  }
  assert.equal(acted, 1);
}

suite('A fixed file', () => {
  test('keeps what somebody saves while it is fixed', async () => {
    for (const save of [
      () => writeFileSync(path, 'Saved.\n'),
      () => appendFileSync(path, 'Saved.\n'),
      () => {
        writeFileSync(join(folder, 'new'), `${plan}Saved.\n`);
        fs.renameSync(join(folder, 'new'), path);
      },
    ]) {
      await inFolder({ [path]: plan }, async run => {
        await beforeReplacing(save, async () => {
          const { status, error } = await run('check', '--fix');
          assert.equal(status, 2);
          assert.equal(error, `planquill: ${path} was changed by somebody else and is left as it is.`);
        });
        assert.match(readFileSync(path, 'utf8'), /Saved\.\n$/);
        assert.deepEqual(readdirSync(folder), ['plan.md']);
      });
    }
  });

  test('does not come back when somebody removes it while it is fixed', async () => {
    await inFolder({ [path]: plan }, async run => {
      await beforeReplacing(
        () => fs.rmSync(path),
        async () => assert.equal((await run('check', '--fix')).status, 2),
      );
      assert.deepEqual(readdirSync(folder), []);
    });
  });

  test('is read by nobody else before it has its mode', async () => {
    await inFolder({ [path]: plan }, async run => {
      chmodSync(path, 0o640);
      await beforeReplacing(
        () => {
          const [beside = '', ...others] = readdirSync(folder).filter(name => name !== 'plan.md');
          assert.deepEqual(others, []);
          assert.equal(statSync(join(folder, beside)).mode & 0o777, 0o600);
        },
        async () => assert.equal((await run('check', '--fix')).status, 0),
      );
      assert.equal(statSync(path).mode & 0o777, 0o640);
      assert.equal(readFileSync(path, 'utf8'), fixed);
    });
  });

  test('may have the longest name', async () => {
    const longest = join(folder, `${'検'.repeat(84)}.md`);
    await inFolder({ [longest]: plan }, async run => {
      assert.equal((await run('check', '--fix', longest)).error, '');
      assert.equal(readFileSync(longest, 'utf8'), fixed);
    });
  });

  test('keeps all its names', async () => {
    await inFolder({ [path]: plan }, async run => {
      linkSync(path, 'hard.md');
      symlinkSync(path, 'soft.md');
      assert.equal((await run('check', '--fix')).status, 0);
      assert.equal(readFileSync('hard.md', 'utf8'), fixed);
      writeFileSync(path, plan);
      await run('check', '--fix', 'soft.md');
      assert.ok(lstatSync('soft.md').isSymbolicLink());
      assert.equal(readFileSync(path, 'utf8').length, readFileSync('hard.md', 'utf8').length);
      assert.equal(statSync(path).nlink, 2);
    });
  });

  test('with two names can become shorter', async () => {
    const long = `${plan.replace('`[###-feature-name]`', '[###-feature-name]')}\n`;
    await inFolder({ [path]: long }, async run => {
      linkSync(path, 'hard.md');
      await run('check', '--fix');
      assert.equal(readFileSync('hard.md', 'utf8'), long.replace('[###-feature-name]', '001-log'));
    });
  });

  test('is not written when it is read-only', async () => {
    await inFolder({ [path]: plan }, async run => {
      chmodSync(path, 0o444);
      const { status, error } = await run('check', '--fix');
      assert.equal(status, 2);
      assert.equal(error, `planquill: ${path} is read-only and is left as it is.`);
      assert.equal(readFileSync(path, 'utf8'), plan);
    });
  });

  test('keeps its owner, whoever fixes it (needs root)', async function () {
    if (!isRoot) return this.skip();
    await inFolder({ [path]: plan, 'specs/002-mine/plan.md': plan }, async run => {
      chownSync(path, 1234, 5678);
      await run('check', '--fix', path);
      const { uid, gid } = statSync(path);
      assert.deepEqual({ uid, gid }, { uid: 1234, gid: 5678 });

      // Somebody who may write in the folder and not give files away.
      copyFileSync(planquill, 'planquill.js');
      for (const open of ['.', 'specs', 'specs/002-mine']) chmodSync(open, 0o777);
      chmodSync('specs/002-mine/plan.md', 0o666);
      const { status, stderr } = spawnSync(
        process.execPath,
        ['planquill.js', 'check', '--fix', 'specs/002-mine'],
        { encoding: 'utf8', uid: 65534, gid: 65534 },
      );
      assert.equal(stderr, '');
      assert.equal(status, 0);
      assert.equal(statSync('specs/002-mine/plan.md').uid, 0);
      assert.match(readFileSync('specs/002-mine/plan.md', 'utf8'), /002-mine/);
      assert.deepEqual(readdirSync('specs/002-mine'), ['plan.md']);
    });
  });

  test('is whole and alone after a signal, on one thread and on several', async () => {
    const interrupting = `const fs = require('node:fs');
      for (const [files, name] of [[fs, 'renameSync'], [fs.promises, 'rename']]) {
        const rename = files[name];
        files[name] = (...paths) => (process.kill(process.pid, process.env.SIGNAL), rename(...paths));
      }`;
    for (const [signal, count] of [
      ['SIGTERM', 2],
      ['SIGINT', 2],
      ['SIGHUP', 120],
    ] as const) {
      const folders = Array.from({ length: count }, (_, index) => join('specs', `${1000 + index}-log`));
      await inFolder({ 'interrupting.cjs': interrupting }, async () => {
        for (const each of folders) {
          mkdirSync(each, { recursive: true });
          writeFileSync(join(each, 'plan.md'), plan);
        }
        const run = spawnSync(
          process.execPath,
          ['--require', resolve('interrupting.cjs'), planquill, 'check', '--fix'],
          { env: { ...process.env, SIGNAL: signal } },
        );
        assert.equal(run.signal, signal);
        assert.deepEqual(
          folders.flatMap(each => readdirSync(each)),
          folders.map(() => 'plan.md'),
        );
        const unfixed = folders.filter(each => readFileSync(join(each, 'plan.md'), 'utf8') === plan);
        assert.ok(
          unfixed.length > 0 && unfixed.length < count,
          `${unfixed.length} of ${count} are not fixed`,
        );
      });
    }
  });
});
