import assert from 'node:assert/strict';
import { nextNames } from '../../../../src/core/workspace/nextNames';
import { memoryFiles } from '../../../support/memoryFiles';

const files = memoryFiles({
  '/w/specs/001-log/plan.md': '',
  '/w/specs/001-log/spec.md': '',
  '/w/specs/001-log/contracts/api.md': '',
  '/w/specs/001-log/.draft': '',
  '/w/src/core/main.ts': '',
});

const namesBehind = (...way: readonly string[]) => nextNames(files, '/w/specs/001-log/plan.md', way);

suite('The names that a path may go on with', () => {
  test('are those beside the document, without hidden ones', async () => {
    assert.deepEqual(await namesBehind(), ['contracts/', 'plan.md', 'spec.md']);
  });

  test('are found from a folder above', async () => {
    assert.deepEqual(await namesBehind('src', 'core'), ['main.ts']);
  });

  test('are none where the folder is nowhere', async () => {
    assert.deepEqual(await namesBehind('docs'), []);
  });
});
