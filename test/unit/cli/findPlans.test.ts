import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inFolder } from '../../support/inFolder';

suite('A search for plans', () => {
  const config = '{ "templates": { "tasks.md": "docs/our-tasks.md" } }';
  const tasks = {
    'docs/our-tasks.md': '# Tasks: [NAME]\n',
    'specs/import/tasks.md': '# Tasks: Import\n\nDone.\n',
  };

  test('is satisfied with any document that is checked', async () => {
    await inFolder({ 'planquill.json': config, ...tasks }, async run => {
      const { status, error } = await run('check');
      assert.deepEqual({ status, error }, { status: 0, error: '' });
    });
  });

  test('fails when all that it finds has no template', async () => {
    await inFolder(tasks, async run => {
      const { status, error } = await run('check', 'specs');
      assert.equal(status, 2);
      assert.match(error, /^planquill: specs has no plan\.md in it, .* none that has a template\.$/u);
    });
  });

  test('finds the documents beside a plan where they have a template of their own', async () => {
    const files = {
      'specs/001-log/plan.md': '# Implementation Plan: Log\n\nAll.\n',
      'specs/001-log/spec.md': '# Spec: Log\n\n[Why]\n',
      'specs/001-log/tasks.md': '# Tasks: Log\n\n[What]\n',
      'templates/spec-template.md': '# Spec: [Name]\n\n[Why]\n',
    };
    await inFolder(files, async run => {
      const checked = JSON.parse((await run('check', '--format', 'json')).out).files;
      assert.deepEqual(
        checked.map(({ path, template }: { path: string; template: string }) => [path, template]),
        [
          ['specs/001-log/plan.md', 'built-in'],
          ['specs/001-log/spec.md', 'templates/spec-template.md'],
        ],
      );
      assert.match((await run('check', 'specs/001-log/tasks.md')).out, /^1 plan checked/);
    });
  });

  test('fixes no plan that a link leads to outside of the repository, unless it is named', async () => {
    const unfixed = '# A\n\n-[ ] One\n';
    await inFolder(
      { 'out/plan.md': unfixed, 'repo/.git/HEAD': '', 'repo/in/plan.md': unfixed },
      async run => {
        symlinkSync(resolve('out', 'plan.md'), join('repo', 'plan.md'));
        symlinkSync(join('..', 'in'), join('repo', 'in', 'deeper'));
        const { status, error } = await run('check', '--fix', 'repo');
        assert.equal(status, 2);
        assert.match(error, /^planquill: repo\/plan\.md leads out of \S+, to \S+\. /);
        assert.equal(readFileSync('out/plan.md', 'utf8'), unfixed);
        assert.equal(readFileSync('repo/in/plan.md', 'utf8'), '# A\n\n- [ ] One\n');
        assert.equal((await run('check', '--fix', 'repo/plan.md')).status, 0);
        assert.equal(readFileSync('out/plan.md', 'utf8'), '# A\n\n- [ ] One\n');
      },
    );
  });

  test('enters no other checkout in a repository, and nothing that Git ignores', async () => {
    const files = {
      '.git/HEAD': '',
      '.gitignore': 'out/\n/drafts/*\n!drafts/kept\n',
      'plan.md': '# A\n',
      'worktrees/b/.git': 'gitdir: ../../.git/worktrees/b\n',
      'worktrees/b/plan.md': '# B\n',
      'docs/out/plan.md': '# C\n',
      'drafts/d/plan.md': '# D\n',
      'drafts/kept/plan.md': '# E\n',
      'docs/.gitignore': 'plan.md\n',
      'docs/f/plan.md': '# F\n',
    };
    await inFolder(files, async run => {
      const found = async (...paths: string[]) =>
        JSON.parse((await run('check', '--format', 'json', ...paths)).out).files.map(
          ({ path }: { path: string }) => path,
        );
      assert.deepEqual(await found(), ['drafts/kept/plan.md', 'plan.md']);
      assert.deepEqual(await found('drafts'), ['drafts/kept/plan.md']);
      // What is asked for by name is checked.
      assert.deepEqual(await found('worktrees/b', 'docs/out', 'drafts/d/plan.md'), [
        'worktrees/b/plan.md',
        'docs/out/plan.md',
        'drafts/d/plan.md',
      ]);
    });
  });

  test('enters the checkouts in a folder that is none', async () => {
    await inFolder({ 'a/.git/HEAD': '', 'a/plan.md': '# A\n', 'b/plan.md': '# B\n' }, async run => {
      assert.match((await run('check')).out, /^2 plans checked/m);
    });
  });

  test('finds the documents that planquill.json names, by their place', async () => {
    const files = {
      'planquill.json': '{ "documents": [{ "files": "docs/**/*.plan.md", "template": "ours.md" }] }',
      'ours.md': '# Plan: [NAME]\n',
      'docs/api/login.plan.md': '# Plan: [NAME]\n',
      'docs/api/login.md': '# Plan: [NAME]\n',
      'node_modules/x/docs/y.plan.md': '# Plan: [NAME]\n',
    };
    await inFolder(files, async run => {
      const { out, status } = await run('check', '--format', 'json');
      const checked = JSON.parse(out).files;
      assert.deepEqual(
        checked.map(({ path, template }: { path: string; template: string }) => [path, template]),
        [['docs/api/login.plan.md', 'ours.md']],
      );
      assert.equal(status, 1);
    });
  });

  test('tells a mistake in planquill.json that may be why there is no plan', async () => {
    await inFolder({ 'a-plan.md': '# A\n', 'planquill.json': '{ "documents": "a-plan.md" }' }, async run => {
      const { status, error } = await run('check');
      assert.equal(status, 2);
      assert.match(
        error,
        /^planquill: \. has no plan\.md in it, no document that a planquill\.json names, and none that has a template\.$/m,
      );
      assert.match(
        error,
        /^planquill: planquill\.json:1:3: "documents" takes a list of objects with "files"\.$/m,
      );
    });
  });

  test('searches folders for plans and takes files named outright', async () => {
    const files = {
      'specs/a/plan.md': '',
      'specs/b/PLAN.md': '',
      'specs/b/spec.md': '',
      'node_modules/x/plan.md': '',
      'notes.md': '',
    };
    await inFolder(files, async run => {
      symlinkSync('..', 'specs/loop');
      const paths = async (...args: string[]) =>
        JSON.parse((await run('check', '--format', 'json', ...args)).out).files.map(
          (file: { path: string }) => file.path,
        );
      assert.deepEqual(await paths(), ['specs/a/plan.md', 'specs/b/PLAN.md']);
      assert.deepEqual(await paths('notes.md', 'specs/a', 'specs'), [
        'notes.md',
        'specs/a/plan.md',
        'specs/b/PLAN.md',
      ]);
    });
  });

  test('names every input it cannot read and checks the others', async () => {
    const files = {
      'plan.md': '# Done\n\nAll of it.\n',
      'binary.md': new Uint8Array([35, 0, 1]),
      'latin1.md': new Uint8Array([35, 32, 0xfc]),
      'huge.md': '',
      'empty/x.txt': '',
    };
    await inFolder(files, async run => {
      truncateSync('huge.md', 50 * 1024 * 1024);
      const { status, out, error } = await run(
        'check',
        'gone.md',
        'empty',
        'binary.md',
        'latin1.md',
        'huge.md',
        'plan.md',
      );
      assert.equal(status, 2);
      assert.equal(out, '1 plan checked, nothing unfinished.');
      assert.deepEqual(error.split('\n'), [
        'planquill: gone.md does not exist.',
        'planquill: empty has no plan.md in it, no document that a planquill.json names, and none that has a template.',
        'planquill: binary.md is a binary file.',
        'planquill: latin1.md is not valid UTF-8.',
        'planquill: huge.md is larger than the limit of 10 MB.',
      ]);
    });
  });

  test('checks a file once, in whatever spelling it is named', async () => {
    await inFolder({ 'plan.md': '# Done\n\nAll of it.\n' }, async run => {
      const { out } = await run('check', '.', './plan.md', join(process.cwd(), 'plan.md'));
      assert.equal(out, '1 plan checked, nothing unfinished.');
    });
  });

  test('names a plan that is a broken link, and goes on', async () => {
    await inFolder({ 'a/plan.md': '# Done\n\nAll of it.\n' }, async run => {
      mkdirSync('b');
      symlinkSync('gone.md', join('b', 'plan.md'));
      const { status, out, error } = await run('check');
      assert.deepEqual(
        { status, out, error },
        {
          status: 2,
          out: '1 plan checked, nothing unfinished.',
          error: `planquill: ${join('b', 'plan.md')} does not exist.`,
        },
      );
    });
  });

  test('does not say that nothing is unfinished when nothing was checked', async () => {
    await inFolder({}, async run => assert.equal((await run('check')).out, 'No plan was checked.'));
  });
});
