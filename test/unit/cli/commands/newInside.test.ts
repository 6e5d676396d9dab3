import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diskFiles } from '../../../../src/cli/diskFiles';
import { inFolder } from '../../../support/inFolder';

suite('planquill new stays in its repository', () => {
  const refused =
    /^planquill: \S+ leads out of \S+, to \S+\. Nothing is written there: choose a place inside\.$/;

  test('where the folder of features is a link', () =>
    inFolder({ 'out/a.md': '', 'repo/a.md': '' }, async run => {
      symlinkSync(resolve('out'), join('repo', 'specs'));
      const { status, error } = await run('new', '--root', 'repo', '--feature', 'Log');
      assert.equal(status, 2);
      assert.match(error, refused);
      assert.deepEqual(readdirSync('out'), ['a.md']);
      assert.deepEqual(readdirSync('repo').toSorted(), ['a.md', 'specs']);
    }));

  test("where a feature's folder is a link", () =>
    inFolder({ 'out/a.md': '', 'repo/specs/002-x/plan.md': '# X\n' }, async run => {
      symlinkSync(join('..', '..', 'out'), join('repo', 'specs', '001-log'));
      assert.match((await run('new', '--root', 'repo')).error, refused);
      assert.deepEqual(readdirSync('out'), ['a.md']);
    }));

  test('where a link leads to a folder that is not there yet', () =>
    inFolder({ 'repo/a.md': '' }, async run => {
      symlinkSync(resolve('out', 'deep'), join('repo', 'specs'));
      assert.match((await run('new', '--root', 'repo', '--feature', 'Log')).error, refused);
      assert.equal(existsSync('out'), false);
    }));

  test('and goes by links inside of it, and to a root that a person names by a link', () =>
    inFolder({ 'repo/docs/001-log/spec.md': '', 'repo/app/a.md': '' }, async run => {
      mkdirSync(join('repo', '.git'));
      symlinkSync(resolve('repo', 'docs'), join('repo', 'app', 'specs'));
      symlinkSync(resolve('repo'), 'linked');
      assert.equal((await run('new', '--root', join('linked', 'app'))).error, '');
      assert.ok(existsSync('repo/docs/001-log/plan.md'));
    }));
});

suite('The real path of a file', () => {
  test('follows links, also where nothing is there yet', () =>
    inFolder({ 'to/a.md': '' }, async () => {
      const to = await diskFiles.realPath('to');
      symlinkSync('to', 'link');
      symlinkSync(join('link', 'gone'), 'dangling');
      assert.equal(await diskFiles.realPath(join('link', 'a.md')), `${to}/a.md`);
      assert.equal(await diskFiles.realPath(join('dangling', 'b', 'c.md')), `${to}/gone/b/c.md`);
      assert.equal(await diskFiles.realPath(join('dangling', '..', 'b.md')), `${to?.slice(0, -2)}b.md`);
    }));

  test('is unknown where links lead in a circle', () =>
    inFolder({}, async () => {
      symlinkSync('b', 'a');
      symlinkSync('a', 'b');
      assert.equal(await diskFiles.realPath(join('a', 'c.md')), undefined);
    }));
});
