import assert from 'node:assert/strict';
import { Checkouts } from '../../../../src/core/workspace/checkouts';
import { memoryFiles } from '../../../support/memoryFiles';

const git = { '/w/.git/HEAD': '' };

/** Which of the files a search below `/w` keeps. */
async function kept(files: Readonly<Record<string, string>>, paths: readonly string[]) {
  const checkouts = new Checkouts(memoryFiles(files), '/w');
  const leftOut = await Promise.all(paths.map(path => checkouts.leavesOut(path)));
  return paths.filter((_, index) => !leftOut[index]);
}

suite('A search in a checkout', () => {
  test('leaves out what a .gitignore names: files, folders with all in them, deeper ones by their own', async () => {
    const files = {
      ...git,
      '/w/.gitignore': 'build/\r\n*.plan.md\r\n',
      '/w/a/.gitignore': '/drafts\n!keep.plan.md\n',
    };
    assert.deepEqual(
      await kept(files, [
        '/w/plan.md',
        '/w/x.plan.md',
        '/w/build/deep/er/plan.md',
        '/w/a/drafts/plan.md',
        '/w/a/b/drafts/plan.md',
        '/w/a/keep.plan.md',
      ]),
      ['/w/plan.md', '/w/a/b/drafts/plan.md', '/w/a/keep.plan.md'],
    );
  });

  test('brings back nothing in a folder that is ignored, as Git does not', async () => {
    const files = { ...git, '/w/.gitignore': 'out/\n', '/w/out/.gitignore': '!plan.md\n' };
    assert.deepEqual(await kept(files, ['/w/out/plan.md']), []);
  });

  test('leaves out another checkout in it, of a folder or a file', async () => {
    const files = { ...git, '/w/vendor/.git/HEAD': '', '/w/trees/one/.git': 'gitdir: ../..\n' };
    const paths = ['/w/vendor/specs/plan.md', '/w/trees/one/plan.md', '/w/trees/plan.md'];
    assert.deepEqual(await kept(files, paths), ['/w/trees/plan.md']);
  });
});

suite('A search around checkouts', () => {
  test('keeps each of them, with its own .gitignore, and reads none of outside', async () => {
    const files = {
      '/w/.gitignore': 'plan.md\n',
      '/w/one/.git/HEAD': '',
      '/w/one/.gitignore': '/b\n',
      '/w/two/.git/HEAD': '',
    };
    const paths = ['/w/one/a/plan.md', '/w/one/b/plan.md', '/w/two/plan.md', '/w/plan.md'];
    assert.deepEqual(await kept(files, paths), ['/w/one/a/plan.md', '/w/two/plan.md', '/w/plan.md']);
  });

  test('looks at the folders on the way alone, each once', async () => {
    const reads: string[] = [];
    const files = memoryFiles({ ...git, '/w/.gitignore': '', '/w/other/.gitignore': '' });
    const checkouts = new Checkouts(
      {
        ...files,
        readText(path) {
          reads.push(path);
          return files.readText(path);
        },
      },
      '/w',
    );
    await Promise.all(
      ['/w/a/one.md', '/w/a/two.md', '/w/a/b/plan.md'].map(path => checkouts.leavesOut(path)),
    );
    assert.deepEqual(reads, ['/w/.gitignore', '/w/a/.gitignore', '/w/a/b/.gitignore']);
  });
});
