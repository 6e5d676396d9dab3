import assert from 'node:assert/strict';
import type { FolderEntry } from '../../../../../src/core/workspace/files';
import { type WalkHost, walkFolder } from '../../../../../src/core/workspace/index/folderWalk';
import { memoryFiles } from '../../../../support/memoryFiles';

const repository = {
  '/w/plan.md': '',
  '/w/notes.txt': '',
  '/w/specs/001-login/plan.md': '',
  '/w/specs/001-login/deep/er/plan.md': '',
  '/w/specs/002-export/plan.md': '',
  '/w/node_modules/a/plan.md': '',
  '/w/.git/plan.md': '',
  '/w/docs/templates/plan.md': '',
  '/w/archive/plan.md': '',
};

async function walk(changes: Partial<WalkHost> = {}) {
  const walked = await walkFolder('/w', {
    files: memoryFiles(repository),
    limits: { folders: 100, files: 100, milliseconds: 100 },
    now: () => 0,
    isWanted: name => name.endsWith('.md'),
    isExcluded: () => false,
    isCancelled: () => false,
    pause: () => new Promise(() => {}),
    ...changes,
  });
  return { ...walked, paths: walked.paths.map(path => path.replace('/w/', '')).toSorted() };
}

suite('A walk through folders', () => {
  const all = [
    'archive/plan.md',
    'plan.md',
    'specs/001-login/deep/er/plan.md',
    'specs/001-login/plan.md',
    'specs/002-export/plan.md',
  ];

  test('finds the files that are wanted, in the folders that every search enters', async () => {
    const { paths, isComplete } = await walk();
    assert.deepEqual(paths, all);
    assert.equal(isComplete, true);
  });

  test('leaves out what is excluded, with all in it', async () => {
    const { paths } = await walk({ isExcluded: names => names[0] === 'archive' || names.includes('deep') });
    assert.deepEqual(paths, ['plan.md', 'specs/001-login/plan.md', 'specs/002-export/plan.md']);
  });

  test('stops after so many folders, the deepest ones last, and says so', async () => {
    const { paths, folders, isComplete } = await walk({
      limits: { folders: 4, files: 100, milliseconds: 100 },
    });
    assert.deepEqual(paths, ['archive/plan.md', 'plan.md']);
    assert.equal(folders, 4);
    assert.equal(isComplete, false);
  });

  test('is complete when the last folder is the last that it may read', async () => {
    const { folders } = await walk();
    assert.equal((await walk({ limits: { folders, files: 100, milliseconds: 100 } })).isComplete, true);
  });

  test('stops after so many files', async () => {
    const { paths, isComplete } = await walk({ limits: { folders: 100, files: 2, milliseconds: 100 } });
    assert.equal(paths.length, 2);
    assert.equal(isComplete, false);
  });

  test('stops after so much time', async () => {
    let time = 0;
    const { paths, isComplete } = await walk({ now: () => (time += 60) });
    assert.deepEqual(paths, ['plan.md']);
    assert.equal(isComplete, false);
  });

  test('stops when it is cancelled', async () =>
    assert.deepEqual(await walk({ isCancelled: () => true }), { paths: [], folders: 0, isComplete: false }));

  test('does not wait for a folder that never answers', async () => {
    const files = memoryFiles(repository);
    const readFolder = (path: string): Promise<readonly FolderEntry[] | undefined> =>
      path === '/w/archive' ? new Promise(() => {}) : files.readFolder(path);
    const pause = () => new Promise<void>(resolve => setTimeout(resolve, 5));
    const { paths, isComplete } = await walk({ files: { ...files, readFolder }, pause });
    assert.deepEqual(paths, all.slice(1));
    assert.equal(isComplete, false);
  });

  test('goes on where a folder cannot be read', async () => {
    const files = memoryFiles(repository);
    const readFolder = (path: string) =>
      path === '/w/archive' ? Promise.reject(new Error('denied')) : files.readFolder(path);
    assert.deepEqual((await walk({ files: { ...files, readFolder } })).paths, all.slice(1));
  });

  test('tells how many folders it has read', async () => {
    const told: number[] = [];
    const { folders } = await walk({ tell: count => told.push(count) });
    assert.equal(told.at(-1), folders);
    assert.deepEqual(
      told,
      told.toSorted((a, b) => a - b),
    );
  });
});
