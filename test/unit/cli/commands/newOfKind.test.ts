import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../../../support/inFolder';

suite('planquill new --kind', () => {
  const records = {
    'docs/adr/0006-a.md': '# A\n',
    'docs/adr/template.md': '# ADR-NNNN: [Title]\n\n## Why\n\n[x]\n',
  };

  test('writes a document from the template of its kind, and prints its path', async () => {
    await inFolder(records, async run => {
      const out = join('docs', 'adr', '0007-größe-使用.md');
      assert.deepEqual(await run('new', '--kind', 'adr', 'Größe: 使用'), { status: 0, out, error: '' });
      assert.equal(readFileSync(out, 'utf8'), '# ADR-0007: Größe: 使用\n\n## Why\n\n[x]\n');
    });
  });

  test('takes what the configuration says, from the folder of --root', async () => {
    const config = {
      documents: [{ files: 'notes/*.md', template: 't.md', new: 'notes/{number}-{name}.md' }],
    };
    await inFolder({ 'api/planquill.json': JSON.stringify(config), 'api/t.md': '# [Title]\n' }, async run => {
      const { status, out } = await run('new', '--kind', 'notes', 'A b', '--root', 'api');
      assert.deepEqual([status, out], [0, join('api', 'notes', '0001-a-b.md')]);
      assert.equal(readFileSync('api/notes/0001-a-b.md', 'utf8'), '# A b\n');
    });
  });

  test('names the kinds that there are when it is none of them, and writes nothing', async () => {
    await inFolder({ ...records, 'rfcs/0001-a.md': '# R\n' }, async run => {
      assert.deepEqual(await run('new', '--kind', 'kep', 'A'), {
        status: 2,
        out: '',
        error:
          'planquill: There is no kind "kep" here. There are: plan, adr (1 in docs/adr), rfc (1 in rfcs).',
      });
      assert.deepEqual(readdirSync('.').toSorted(), ['docs', 'rfcs']);
    });
  });

  test('takes the folder that has most of a kind, or the one that is named', async () => {
    await inFolder({ ...records, 'docs/adr/0007-b.md': '', 'api/adr/0001-a.md': '' }, async run => {
      assert.equal((await run('new', '--kind', 'ADR', 'X')).out, join('docs', 'adr', '0008-x.md'));
      assert.equal((await run('new', '--kind', 'api/adr/', 'X')).out, join('api', 'adr', '0002-x.md'));
    });
  });

  test('makes a plan too', async () => {
    await inFolder(records, async run => {
      assert.equal(
        (await run('new', '--kind', 'plan', 'Audit log')).out,
        join('specs', '001-audit-log', 'plan.md'),
      );
    });
  });

  test('tells a name that is missing, has no letter, is not quoted or has no kind', async () => {
    await inFolder(records, async run => {
      assert.match(
        (await run('new', '--kind', 'adr')).error,
        /What is it called\? planquill new --kind adr "NAME"\./,
      );
      assert.match((await run('new', '--kind', 'adr', '?!')).error, /"\?!" has no letter or digit/);
      assert.match((await run('new', '--kind', 'adr', 'A', 'b')).error, /put "A b" in quotes/);
      assert.match((await run('new', 'A')).error, /What is A\? Say it with --kind KIND/);
      assert.match((await run('new', '--kind', 'adr', '--feature', 'A', 'b')).error, /Use one of them/);
    });
  });

  test('never overwrites a document', async () => {
    await inFolder({ 'docs/decisions/use-a.md': 'mine' }, async run => {
      assert.match(
        (await run('new', '--kind', 'adr', 'Use A')).error,
        /use-a\.md exists already and was left as it is/,
      );
      assert.equal(readFileSync('docs/decisions/use-a.md', 'utf8'), 'mine');
    });
  });

  test('writes nothing behind a link that leads out of the folder', async () => {
    const config = { documents: [{ files: 'out/*.md', new: 'out/{name}.md' }] };
    await inFolder({ 'repo/planquill.json': JSON.stringify(config), 'repo/.git/HEAD': '' }, async run => {
      mkdirSync('elsewhere');
      symlinkSync('../elsewhere', 'repo/out', 'dir');
      const { status } = await run('new', '--kind', 'out', 'A', '--root', 'repo');
      assert.equal(status, 2);
      assert.deepEqual(readdirSync('elsewhere'), []);
    });
  });
});
