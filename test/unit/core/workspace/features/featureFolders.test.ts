import assert from 'node:assert/strict';
import { readSpecsFolder } from '../../../../../src/core/workspace/features/featureFolders';
import { memoryFiles } from '../../../../support/memoryFiles';

suite('The specs folder of a workspace', () => {
  /** @param folders that hold something */
  const pathIn = async (folders: readonly string[], configured = '') => {
    const files = Object.fromEntries(folders.map(folder => [`${folder}/notes.md`, '']));
    return (await readSpecsFolder(memoryFiles(files), '/', configured)).path;
  };

  test("is codexspec's where that is laid out, else specs, else spec-kit's own", async () => {
    assert.equal(await pathIn(['/.codexspec', '/specs']), '/.codexspec/specs');
    assert.equal(await pathIn(['/specs', '/.specify', '/.specify/specs']), '/specs');
    assert.equal(await pathIn(['/.specify', '/.specify/specs']), '/.specify/specs');
    assert.equal(await pathIn([]), '/specs');
  });

  test('is the configured one before all others', async () =>
    assert.equal(await pathIn(['/.codexspec'], 'docs/features/'), '/docs/features'));

  test('knows which features have a plan, whatever the case of its name', async () => {
    const files = { '/specs/b/PLAN.md': '', '/specs/a/spec.md': '', '/specs/.git/config': '' };
    const { features } = await readSpecsFolder(memoryFiles(files), '/', '');
    assert.deepEqual(features, [
      { id: 'a', plan: undefined },
      { id: 'b', plan: 'PLAN.md' },
    ]);
  });
});
