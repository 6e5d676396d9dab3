import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { inFolder } from '../../../support/inFolder';

const template = '# Plan: [NAME]\n\n## Context\n\n[Why]\n\n## Risks\n\n[What]\n';
const text = '# Login\n\n## Risks\n\nBots.\n';
const poured = '# Login\n\n## Context\n\n[Why]\n\n## Risks\n\nBots.\n';

suite('planquill pour', () => {
  test('prints the poured text and writes nothing', async () => {
    await inFolder({ 'a.md': text, 't.md': template }, async run => {
      const printed = await run('pour', 'a.md', '--template', 't.md');
      assert.deepEqual(printed, { status: 0, out: poured.slice(0, -1), error: '' });
      assert.equal(readFileSync('a.md', 'utf8'), text);
    });
  });

  test('writes over the file with --write alone, with its byte order mark and line endings', async () => {
    const crlf = (lf: string) => `\uFEFF${lf.replaceAll('\n', '\r\n')}`;
    await inFolder({ 'a.md': crlf(text), 't.md': template }, async run => {
      assert.deepEqual(await run('pour', 'a.md', '--template', 't.md', '--write'), {
        status: 0,
        out: '',
        error: '',
      });
      assert.equal(readFileSync('a.md', 'utf8'), crlf(poured));
    });
  });

  test('writes a new file with --output, and never over one that exists', async () => {
    await inFolder({ 'a.md': text, 't.md': template, 'mine.md': 'mine' }, async run => {
      assert.equal((await run('pour', 'a.md', '--template', 't.md', '--output', 'new/b.md')).status, 0);
      assert.equal(readFileSync('new/b.md', 'utf8'), poured);
      const { status, error } = await run('pour', 'a.md', '--template', 't.md', '--output', 'mine.md');
      assert.deepEqual([status, error], [2, 'planquill: mine.md exists already and was left as it is.']);
      assert.equal(readFileSync('mine.md', 'utf8'), 'mine');
    });
  });

  test('takes the template of the file by its place', async () => {
    await inFolder({ 'specs/a/plan.md': text, 'templates/plan-template.md': template }, async run => {
      assert.equal((await run('pour', 'specs/a/plan.md')).out, poured.slice(0, -1));
    });
  });

  test('fails with status 2 without a template that can be used, and leaves the file as it is', async () => {
    await inFolder({ 'a.md': text, 'empty.md': '' }, async run => {
      for (const named of [['--template', 'none.md'], ['--template', 'empty.md'], []]) {
        const { status, out, error } = await run('pour', 'a.md', ...named, '--write');
        assert.deepEqual([status, out], [2, '']);
        assert.match(error, /^planquill: .*template/u);
      }
      assert.equal(readFileSync('a.md', 'utf8'), text);
    });
  });

  test('says what is wrong with its command line', async () => {
    await inFolder({ 'a.md': text }, async run => {
      assert.match((await run('pour')).error, /pour takes one file/);
      assert.match((await run('pour', 'a.md', '--write', '--output', 'b.md')).error, /exclude each other/);
      assert.match((await run('pour', 'b.md')).error, /b\.md does not exist|b\.md/);
      assert.match((await run('pour', '-h')).out, /planquill pour FILE/);
      assert.ok(!existsSync('b.md'));
    });
  });
});
