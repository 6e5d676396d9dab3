import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { whileClaimed } from '../../../../src/cli/folderClaim';
import { inFolder } from '../../../support/inFolder';

const planquill = resolve('dist/planquill.js');

suite('planquill new', () => {
  test('writes the plan of the only feature without one, and prints its path', async () => {
    await inFolder({ 'specs/001-login/spec.md': '', 'specs/002-search/plan.md': '# S\n' }, async run => {
      assert.deepEqual(await run('new'), {
        status: 0,
        out: join('specs', '001-login', 'plan.md'),
        error: '',
      });
      assert.match(readFileSync('specs/001-login/plan.md', 'utf8'), /^# Implementation Plan: Login\n/);
    });
  });

  test('asks for a choice when several features wait', async () => {
    await inFolder({ 'specs/a/spec.md': '', 'specs/b/spec.md': '' }, async run => {
      const { status, error } = await run('new');
      assert.equal(status, 2);
      assert.match(error, /Several features wait for a plan: a, b\./);
    });
  });

  test('never overwrites a plan', async () => {
    await inFolder({ 'specs/a/plan.md': 'mine' }, async run => {
      const { status, error } = await run('new', '--feature', 'a');
      assert.equal(status, 2);
      assert.match(error, /^planquill: \S+ exists already and was left as it is\.$/);
      assert.equal(readFileSync('specs/a/plan.md', 'utf8'), 'mine');
    });
  });

  test('never puts a second plan beside one in other letters', async () => {
    await inFolder({ 'specs/a/PLAN.md': 'mine' }, async run => {
      assert.match((await run('new', '--feature', 'a')).error, /PLAN\.md exists already/);
      assert.deepEqual(readdirSync('specs/a'), ['PLAN.md']);
    });
  });

  test('starts no second feature when it is asked twice', async () => {
    await inFolder({}, async run => {
      assert.equal((await run('new', '--feature', 'Audit log')).status, 0);
      assert.match((await run('new', '--feature', 'Audit log')).error, /exists already/);
      assert.deepEqual(readdirSync('specs'), ['001-audit-log']);
    });
  });

  test('gives each of several runs at once a number of its own', async () => {
    await inFolder({ 'specs/007-login/plan.md': '# L\n' }, async () => {
      const names = ['Audit', 'Billing', 'Chat', 'Docs', 'Export', 'Feeds'];
      const run = (name: string) =>
        promisify(execFile)(process.execPath, [planquill, 'new', '--feature', name]);
      await Promise.all(names.map(run));
      const numbers = readdirSync('specs').map(id => id.slice(0, 3));
      assert.deepEqual(numbers, ['007', '008', '009', '010', '011', '012', '013']);
      assert.deepEqual(readdirSync('.'), ['specs']);
      const twice = await Promise.allSettled([run('Same'), run('Same')]);
      assert.deepEqual(twice.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
      assert.equal(readdirSync('specs').length, 8);
    });
  });

  test('tells of a claim that was left behind', async () => {
    await inFolder({}, async () => {
      mkdirSync('.planquill-new');
      await assert.rejects(
        whileClaimed('.', async () => assert.fail('It went on.'), 50),
        /^CommandError: \.planquill-new was left behind by another planquill new,/,
      );
      assert.ok(existsSync('.planquill-new'));
    });
  });

  test('takes the path of a feature that lies deeper, from here or from the root', async () => {
    const files = {
      'specs/site/phase-2/spec.md': '',
      'packages/a/specs/001-x/spec.md': '',
      'specs/import-export/spec.md': '',
    };
    await inFolder(files, async run => {
      const made = async (...args: string[]) => (await run('new', ...args)).out;
      assert.equal(await made('--feature', 'specs/site/phase-2'), 'specs/site/phase-2/plan.md');
      assert.equal(await made('--feature', 'packages/a/specs/001-x'), 'packages/a/specs/001-x/plan.md');
      assert.match(
        (await run('new', '--feature', 'specs/site/phase-3')).error,
        /There is no folder specs\/site\/phase-3\.$/,
      );
      assert.match(
        (await run('new', '--root', 'packages/a', '--feature', 'specs/site')).error,
        /is not in packages\/a\.$/,
      );
      assert.equal(await made('--feature', 'Import/Export'), 'specs/import-export/plan.md');
    });
  });

  test('takes the path of a feature, as a shell completes it', async () => {
    await inFolder({ 'specs/001-login/spec.md': '', 'specs/002-search/spec.md': '' }, async run => {
      assert.equal(
        (await run('new', '--feature', 'specs/002-search/')).out,
        join('specs', '002-search', 'plan.md'),
      );
    });
  });

  test('writes below .codexspec where that is', async () => {
    await inFolder({ '.codexspec/config.yml': '' }, async run => {
      assert.match(
        (await run('new', '--feature', 'Audit')).out,
        /^\.codexspec.specs.\d{4}-\d{4}-\d{4}[a-z0-9]{2}-audit.plan\.md$/,
      );
    });
  });

  test("makes a plan from the team's own template, as it is measured by it later", async () => {
    const files = { 'specs/a/spec.md': '', '.specify/templates/plan-template.md': '# Plan: [FEATURE]\n' };
    await inFolder(files, async run => {
      assert.equal((await run('new')).out, join('specs', 'a', 'plan.md'));
      assert.equal(readFileSync('specs/a/plan.md', 'utf8'), '# Plan: A\n');
    });
  });

  test('asks for a choice between several templates', async () => {
    const files = { 'templates/plan-template-simple.md': '# S\n', 'templates/plan.md': '# P\n' };
    await inFolder({ 'specs/a/spec.md': '', ...files }, async run => {
      const names = ['plan-template-simple.md', 'plan.md'].map(name => join('templates', name)).join(', ');
      assert.deepEqual(await run('new'), {
        status: 2,
        out: '',
        error: `planquill: Several templates fit: ${names}. Choose one with --template FILE.`,
      });
    });
  });

  test("makes no plan from a team's template that cannot be used", async () => {
    await inFolder({ 'specs/a/spec.md': '', 'templates/plan-template.md': '' }, async run => {
      const { status, error } = await run('new');
      assert.equal(status, 2);
      assert.equal(error, `planquill: The template ${join('templates', 'plan-template.md')} is empty.`);
      assert.deepEqual(readdirSync('specs/a'), ['spec.md']);
    });
  });

  test('makes no plan while a configuration is not understood', async () => {
    const files = { 'specs/a/spec.md': '', 'planquill.json': '{ "rules": { "x": "off" } }' };
    await inFolder(files, async run => {
      const { status, error } = await run('new');
      assert.equal(status, 2);
      assert.equal(error, 'planquill: planquill.json:1:14: There is no rule "x".');
      assert.deepEqual(readdirSync('specs/a'), ['spec.md']);
    });
  });

  test('speaks of the plan that is there before anything else', async () => {
    await inFolder({ 'specs/a/plan.md': 'mine', 'planquill.json': '{' }, async run =>
      assert.match((await run('new', '--feature', 'a')).error, /plan\.md exists already/),
    );
  });

  test('tells when a plan will be measured by another template than it is made from', async () => {
    const template = '# Plan: [FEATURE]\n\n[Why]\n';
    await inFolder({ 'ours.md': template, 'templates/plan-template.md': template }, async run => {
      const theirs = join('templates', 'plan-template.md');
      assert.equal((await run('new', '--feature', 'A', '--template', theirs)).error, '');
      assert.equal(
        (await run('new', '--feature', 'B', '--template', 'ours.md')).error,
        `planquill: it will be measured by ${theirs}, until its front matter or a planquill.json names ours.md.`,
      );
    });
  });

  test('names the template of which a part is not read', async () => {
    await inFolder({ 'deep.md': `# A\n\n${'>'.repeat(6000)} a\n` }, async run => {
      const { status, error } = await run('new', '--feature', 'A', '--template', 'deep.md');
      assert.equal(status, 2);
      assert.match(error, /^planquill: The template deep\.md:3:101: Nested more than 100 levels deep\. /);
      assert.ok(!existsSync('specs'));
    });
  });

  test('takes a template file, and says what is wrong with one', async () => {
    await inFolder(
      { 't.md': '# [NAME]\n', 'empty.md': ' \n', 'binary.md': new Uint8Array([0]) },
      async run => {
        await run('new', '--feature', 'Audit', '--template', 't.md');
        assert.equal(readFileSync('specs/001-audit/plan.md', 'utf8'), '# Audit\n');
        for (const [file, problem] of [
          ['gone.md', 'does not exist'],
          ['empty.md', 'is empty'],
          ['binary.md', 'is a binary file'],
        ] as const) {
          const { status, error } = await run('new', '--feature', 'Other', '--template', file);
          assert.equal(status, 2);
          assert.match(error, new RegExp(`The template ${file} ${problem}`));
        }
        assert.ok(!existsSync('specs/002-other'));
      },
    );
  });

  test('leaves nothing behind when it cannot write', async () => {
    await inFolder({ specs: 'a file where the folder should be' }, async run => {
      const { status, error } = await run('new', '--feature', 'Audit');
      assert.equal(status, 2);
      assert.match(error, /has a file where a folder should be\.$/);
      assert.equal(readFileSync('specs', 'utf8'), 'a file where the folder should be');
    });
  });
});
