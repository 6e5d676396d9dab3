import assert from 'node:assert/strict';
import {
  featureAt,
  readSpecsFolder,
  specsFolderFor,
} from '../../../../../src/core/workspace/features/featureFolders';
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

suite('The specs folder for a place', () => {
  const files = memoryFiles({
    '/repo/specs/001-login/plan.md': '',
    '/repo/packages/app/specs/001-pay/spec.md': '',
    '/repo/packages/tool/.specify/specs/001-run/spec.md': '',
    '/repo/packages/empty/readme.md': '',
  });

  for (const [place, specs, feature] of [
    ['/repo', '/repo/specs', undefined],
    ['/repo/specs/001-login', '/repo/specs', '001-login'],
    ['/repo/specs/001-login/contracts', '/repo/specs', '001-login'],
    ['/repo/packages/empty', '/repo/specs', undefined],
    ['/repo/packages/app/specs/001-pay', '/repo/packages/app/specs', '001-pay'],
    ['/repo/packages/app', '/repo/packages/app/specs', undefined],
    ['/repo/packages/tool/.specify', '/repo/packages/tool/.specify/specs', undefined],
    ['/repo/packages/tool/.specify/specs/001-run', '/repo/packages/tool/.specify/specs', '001-run'],
  ] as const) {
    test(`${place} is ${specs}`, async () => {
      const found = await specsFolderFor(files, '/repo', place, '');
      assert.equal(found.path, specs);
      assert.equal(featureAt(files, found, place)?.id, feature);
    });
  }

  test('is the configured one wherever the place is', async () => {
    const { path } = await specsFolderFor(files, '/repo', '/repo/packages/app', 'docs/specs');
    assert.equal(path, '/repo/docs/specs');
  });
});
