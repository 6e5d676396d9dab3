import assert from 'node:assert/strict';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { readPlan } from '../../../../src/core/plan/plan';
import type { AskedPaths, FileEvent } from '../../../../src/core/workspace/askedPaths';
import { DocumentContexts } from '../../../../src/core/workspace/documentContext';
import { memoryFiles } from '../../../support/memoryFiles';

const plan = '/home/me/repo/specs/001-search/plan.md';

/** What is asked for to lint the plan, its references too. */
async function askedFor(
  files: Readonly<Record<string, string>>,
  text = '# Plan: A\n',
  frontMatter?: string,
  top = '/',
): Promise<AskedPaths> {
  const memory = memoryFiles(files);
  const host = { ...memory, parent: (path: string) => (path === top ? undefined : memory.parent(path)) };
  const contexts = new DocumentContexts(host, { today: () => '2026-11-23' });
  const { asked, references } = await contexts.contextOf(plan, frontMatter);
  await references.look(readPlan(Snapshot.parse(text), undefined));
  return asked;
}

const events: readonly FileEvent[] = ['created', 'changed', 'deleted'];
const eventsThatConcern = (asked: AskedPaths, path: string) =>
  events.filter(event => asked.concerns(path, event));

const repo = '/home/me/repo';
const inRepo = (path: string) => path.startsWith(repo);
const nowhere = () => false;

suite('What the findings of a document depend on', () => {
  test('is the template that is used, in any way: what is in it, and whether it is there', async () => {
    const template = '/home/me/repo/.specify/templates/plan-template.md';
    const nearby = await askedFor({ [template]: '# Plan\n' });
    assert.deepEqual(eventsThatConcern(nearby, template), events);
    const named = await askedFor({ '/home/me/repo/docs/our.md': '# Plan\n' }, undefined, 'docs/our.md');
    assert.deepEqual(eventsThatConcern(named, '/home/me/repo/docs/our.md'), events);
    const configured = await askedFor({
      '/home/me/repo/planquill.json': '{ "template": "../shared/plan.md" }',
      '/home/me/shared/plan.md': '# Plan\n',
    });
    assert.deepEqual(eventsThatConcern(configured, '/home/me/shared/plan.md'), events);
  });

  test('is a template that could come to be: in a place of a layout, beside others, or where it is named', async () => {
    const none = await askedFor({ [plan]: '' });
    assert.ok(none.concerns('/home/me/repo/.specify', 'created'));
    const others = await askedFor({ '/home/me/repo/.specify/templates/tasks-template.md': '# Tasks\n' });
    assert.ok(others.concerns('/home/me/repo/.specify/templates/plan-template.md', 'created'));
    const named = await askedFor({ [plan]: '' }, undefined, 'docs/gone.md');
    assert.ok(named.concerns('/home/me/repo/docs/gone.md', 'created'));
    assert.ok(named.concerns('/home/me/repo/docs', 'created'), 'a folder that comes with the template in it');
  });

  test('is each planquill.json that applies, and one that would', async () => {
    const asked = await askedFor({ '/home/me/repo/planquill.json': '{}' });
    assert.deepEqual(eventsThatConcern(asked, '/home/me/repo/planquill.json'), events);
    assert.ok(asked.concerns('/home/me/repo/specs/001-search/planquill.json', 'created'));
    assert.ok(!asked.concerns('/home/me/repo/specs/002-export/planquill.json', 'created'));
  });

  test('is whether a referenced file is there, and not what is in it', async () => {
    const text = '# Plan: A\n\n[Notes](notes.md), [code](/src/run.ts) and [gone](gone/far.md)\n';
    const asked = await askedFor({ '/home/me/repo/src/run.ts': '' }, text);
    for (const path of ['/home/me/repo/src/run.ts', '/home/me/repo/specs/001-search/notes.md'])
      assert.deepEqual(eventsThatConcern(asked, path), ['created', 'deleted'], path);
    assert.ok(asked.concerns('/home/me/repo/src', 'deleted'), 'the folder of a file');
    assert.ok(asked.concerns('/home/me/repo/gone', 'created'), 'the folder of a file that is missing');
    assert.ok(asked.concerns('/home/me/repo/SRC/Run.ts', 'deleted'), 'as a disk writes it that ignores case');
  });

  test('is nothing else', async () => {
    const asked = await askedFor({ '/home/me/repo/docs/our.md': '# Plan\n' }, '[a](b.md)\n', 'docs/our.md');
    for (const path of [
      plan,
      '/home/me/repo/docs/other.md',
      '/home/me/repo/package.json',
      '/home/me/repo/build',
    ])
      assert.deepEqual(eventsThatConcern(asked, path), [], path);
  });
});

suite('Folders outside of the workspace are watched', () => {
  const files = {
    '/home/me/repo/.git/HEAD': '',
    '/home/me/repo/planquill.json': '{ "template": "../shared/plan.md" }',
    '/home/me/shared/plan.md': '# Plan\n',
  };

  test('where a document of the workspace asks for anything', async () => {
    const text = '# Plan: A\n\n[Notes](docs/a.md) and [b](../../../other/b.md)\n';
    const asked = await askedFor(files, text, undefined, repo);
    assert.deepEqual([...asked.foldersOutside(inRepo)].toSorted(), [
      '/home/me/other',
      '/home/me/shared',
      '/home/other',
      '/other',
    ]);
  });

  test('near a document that is outside too, and never at the top of a disk', async () => {
    const asked = await askedFor(files, '# Plan: A\n\n[Notes](docs/a.md)\n', 'gone.md');
    const folders = [...asked.foldersOutside(nowhere)];
    assert.ok(folders.includes('/home/me/repo'));
    assert.ok(folders.includes('/home/me/repo/specs/001-search'));
    assert.ok(folders.includes('/home/me/shared'));
    assert.ok(!folders.includes('/'));
    const plain = await askedFor({}, '# Plan: A\n\n[Notes](docs/a.md)\n');
    assert.deepEqual([...plain.foldersOutside(nowhere)].toSorted(), [
      '/home/me/repo/specs/001-search',
      '/home/me/repo/specs/001-search/docs',
    ]);
  });
});
