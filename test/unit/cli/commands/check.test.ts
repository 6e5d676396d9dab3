import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inFolder } from '../../../support/inFolder';

const planquill = resolve('dist/planquill.js');

suite('planquill check', () => {
  test('exits with 1 for findings at or above the threshold, and 0 below it', async () => {
    await inFolder({ 'plan.md': '# Implementation Plan: [FEATURE NAME]\n\nWhy.\n' }, async run => {
      assert.equal((await run('check')).status, 1);
      assert.equal((await run('check', '--fail-on', 'hint')).status, 1);
      assert.equal((await run('check', '--fail-on', 'error')).status, 0);
      assert.equal((await run('check', '--fail-on', 'never')).status, 0);
    });
  });

  test('exits with 0 for a finished plan', async () => {
    await inFolder({ 'plan.md': '# Plan: Login\n\nWhy.\n' }, async run => {
      assert.deepEqual(await run('check'), {
        status: 0,
        out: '1 plan checked, nothing unfinished.',
        error: '',
      });
    });
  });

  test('writes positions that are 1-based in UTF-16 units, without a byte order mark', async () => {
    await inFolder({ 'plan.md': '\uFEFF# 😀 [FEATURE NAME]\r\n## Context\r\n\r\nWhy.\r\n' }, async run => {
      const { out } = await run('check', '--format', 'json');
      assert.deepEqual(JSON.parse(out), {
        version: 1,
        files: [
          {
            path: 'plan.md',
            template: 'built-in',
            findings: [
              {
                rule: 'unfilled-placeholder',
                severity: 'warning',
                message: 'Not filled in yet: [FEATURE NAME]',
                line: 1,
                column: 6,
                endLine: 1,
                endColumn: 20,
                fixable: false,
              },
            ],
          },
        ],
        summary: {
          files: 1,
          filesWithFindings: 1,
          findings: 1,
          errors: 0,
          warnings: 1,
          informations: 0,
          hints: 0,
        },
      });
    });
  });

  test('does not pass where the registry of presets cannot be read', async () => {
    const files = {
      'specs/1/plan.md': '# Plan: A\n\n## Why\n\nIt is slow.\n',
      '.specify/templates/plan-template.md': '# Plan: [NAME]\n\n## Why\n\n[why]\n',
      '.specify/presets/.registry': '{ "presets": { "a": { "enabled": false }',
    };
    await inFolder(files, async run => {
      const { status, error } = await run('check');
      assert.equal(status, 2);
      assert.match(error, /\.specify\/presets\/\.registry:1:1: Expected an object with "presets"\./u);
    });
  });

  test('does not pass for a plan with nothing to read in it', async () => {
    const empty = [
      '',
      ' \n',
      '---\nstatus: approved\n---\n',
      '<!-- # Plan: Log\n\nAll. -->\n',
      '---\na: b\n---\n\n***\n',
    ];
    const files = Object.fromEntries(empty.map((text, index) => [`specs/${index}/plan.md`, text]));
    await inFolder({ ...files, 'specs/9/plan.md': 'Words.\n' }, async run => {
      const { status, error } = await run('check');
      assert.equal(status, 2);
      assert.equal(error.match(/plan\.md:1:1 has nothing to read in it/gu)?.length ?? 0, empty.length, error);
    });
  });

  test('fixes what loses no words, keeps the byte order mark, and leaves the second run nothing to do', async () => {
    const plan =
      '\uFEFF# Implementation Plan: Log\r\n\r\n**Related Spec**: `[###-feature-name]`\r\n**Created**: [DATE]\r\n';
    await inFolder({ 'specs/001-log/plan.md': plan }, async run => {
      const { out, status } = await run('check', '--fix', '--format', 'json');
      const fixed = plan.replace('[###-feature-name]', '001-log');
      assert.equal(readFileSync('specs/001-log/plan.md', 'utf8'), fixed);
      assert.deepEqual(
        JSON.parse(out).files[0].findings.map(({ message }: { message: string }) => message),
        ['Not filled in yet: [DATE]'],
      );
      assert.equal(status, 1);
      assert.equal((await run('check', '--fix', '--format', 'json')).out, out);
      assert.equal(readFileSync('specs/001-log/plan.md', 'utf8'), fixed);
      assert.deepEqual(readdirSync('specs/001-log'), ['plan.md']);
    });
  });

  test('checks many plans on several threads, in the order of one', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [
        `specs/${String(index).padStart(3, '0')}/plan.md`,
        index % 10 === 3
          ? new Uint8Array([0])
          : `# Implementation Plan: ${index}\n\nWhy.\n\n## Context\n\n[DATE]\n`,
      ]),
    );
    await inFolder(files, async () => {
      const run = (...args: string[]) =>
        spawnSync(process.execPath, [planquill, 'check', ...args, '--format', 'json'], { encoding: 'utf8' });
      const together = run();
      const paths = JSON.parse(together.stdout).files.map(({ path }: { path: string }) => path);
      assert.equal(paths.length, 108);
      assert.deepEqual(paths, paths.toSorted());
      assert.equal(together.stderr.trim().split('\n').length, 12);
      assert.equal(together.status, 2);
      const alone = run('specs/000', 'specs/001', 'specs/002');
      assert.deepEqual(JSON.parse(alone.stdout).files, JSON.parse(together.stdout).files.slice(0, 3));
    });
  });

  test('loses one file to a thread that dies, and checks the others in their order', async () => {
    const names = Array.from(
      { length: 120 },
      (_, index) => `specs/${String(index).padStart(3, '0')}-x/plan.md`,
    );
    const files = Object.fromEntries(names.map(name => [name, '# Plan: X\n\n## Context\n\n[DATE]\n']));
    // A thread that comes to this plan ends as if the machine had killed it.
    const killer = `const { isMainThread } = require('node:worker_threads');
      const fs = require('node:fs');
      const { openSync } = fs;
      if (!isMainThread)
        fs.openSync = (path, ...rest) => (/042-x/.test(path) ? process.exit(3) : openSync(path, ...rest));`;
    await inFolder({ ...files, 'killer.cjs': killer }, async () => {
      const args = ['--require', resolve('killer.cjs'), planquill, 'check', 'specs', '--format', 'json'];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      assert.equal(status, 2);
      assert.match(stderr, /specs\/042-x\/plan\.md could not be checked: its thread ended with code 3\./);
      assert.deepEqual(
        JSON.parse(stdout).files.map(({ path }: { path: string }) => path),
        names.filter(name => !name.includes('042')),
      );
    });
  });

  test('judges as planquill.json says, unless it is told otherwise', async () => {
    const files = {
      'plan.md': '# Implementation Plan: Log\n\n**Related Spec**: none\n**Created**: [DATE]\n\n## Context\n',
      'planquill.json': '{ "rules": { "unfilled-placeholder": "off", "empty-section": "error" } }',
    };
    await inFolder(files, async run => {
      const judged = async (...args: string[]) =>
        JSON.parse((await run('check', '--format', 'json', ...args)).out).files[0].findings.map(
          ({ rule, severity }: { rule: string; severity: string }) => `${rule} ${severity}`,
        );
      assert.deepEqual(await judged(), ['empty-section error']);
      assert.deepEqual(await judged('--no-config'), [
        'unfilled-placeholder warning',
        'empty-section warning',
      ]);
      assert.deepEqual(await judged('--rule', 'empty-section=off', '--rule', 'unfilled-placeholder=hint'), [
        'unfilled-placeholder hint',
      ]);
      assert.match((await run('check', '--rule', 'emptysection=off')).error, /there is no rule emptysection/);
      assert.match((await run('check', '--rule', 'empty-section=loud')).error, /takes off, error/);
    });
  });

  test('tells what planquill.json gets wrong, once, and checks all the same', async () => {
    const files = {
      'a/plan.md': '# A\n\nA.\n',
      'b/plan.md': '# B\n\nB.\n',
      'planquill.json': '{ "rule": {} }',
    };
    await inFolder(files, async run => {
      const { out, error, status } = await run('check');
      assert.equal(error, 'planquill: planquill.json:1:3: There is no option "rule".');
      assert.equal(out, '2 plans checked, nothing unfinished.');
      assert.equal(status, 2);
    });
  });

  test('cannot judge by a template that has no heading', async () => {
    await inFolder({ 'plan.md': '# Plan: [NAME]\n', 'words.md': 'Just words.\n' }, async run => {
      for (const command of [
        ['check', 'plan.md'],
        ['new', '--feature', 'A'],
      ]) {
        const { status, error } = await run(...command, '--template', 'words.md');
        assert.equal(status, 2);
        assert.equal(error, 'planquill: The template words.md has no Markdown heading.');
      }
    });
  });

  test('measures every plan by the template it is given', async () => {
    await inFolder({ 'plan.md': '# A\n\n[Why]\n', 't.md': '# [Name]\n\n[Why]\n' }, async run => {
      const { out, status } = await run('check', '--template', 't.md', '--format', 'json');
      assert.equal(status, 1);
      assert.equal(JSON.parse(out).files[0].template, 't.md');
      assert.equal((await run('check', '--template', 'gone.md')).status, 2);
    });
  });

  test('groups text by file, with a summary', async () => {
    await inFolder({ 'a/plan.md': '# [FEATURE NAME]\n\n[DATE]\n\n## Context\n\nWhy.\n' }, async run => {
      assert.equal(
        (await run('check')).out,
        'a/plan.md\n  1:3  warning  Not filled in yet: [FEATURE NAME]  unfilled-placeholder\n  3:1  warning  Not filled in yet: [DATE]          unfilled-placeholder\n\n1 plan checked: 2 findings (2 warnings).',
      );
    });
  });

  test('refuses what it does not know with one line and a hint', async () => {
    await inFolder({}, async run => {
      assert.deepEqual(await run('check', '--format', 'xml'), {
        status: 2,
        out: '',
        error: 'planquill: --format takes text, json, sarif, github, not xml.\nTry planquill --help.',
      });
      assert.equal((await run('check', '--format', '--fail-on')).error.split('\n').length, 2);
      assert.equal((await run()).status, 2);
      assert.equal((await run('chekc')).status, 2);
      assert.equal((await run('--help')).status, 0);
    });
  });

  test('names files for annotations from the workspace of the workflow', async () => {
    await inFolder({ 'specs/1/plan.md': '# Implementation Plan: [FEATURE NAME]\n\nWhy.\n' }, async run => {
      const before = process.env['GITHUB_WORKSPACE'];
      process.env['GITHUB_WORKSPACE'] = process.cwd();
      try {
        process.chdir('specs');
        assert.match((await run('check', '--format', 'github')).out, /file=specs\/1\/plan\.md,/u);
        process.env['GITHUB_WORKSPACE'] = join(process.cwd(), 'elsewhere');
        assert.match((await run('check', '--format', 'github')).out, /file=1\/plan\.md,/u);
      } finally {
        if (before === undefined) delete process.env['GITHUB_WORKSPACE'];
        else process.env['GITHUB_WORKSPACE'] = before;
      }
    });
  });

  test('fails where a plan could not be measured by the template that was meant', async () => {
    const files = { 'specs/a/plan.md': '# A\n', 'planquill.json': '{ "template": "gone.md" }' };
    await inFolder(files, async run => {
      const { status, error } = await run('check');
      assert.equal(status, 2);
      assert.equal(error, 'planquill: planquill.json:1:15: The template gone.md does not exist.');
    });
  });
});
