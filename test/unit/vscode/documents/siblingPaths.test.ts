import assert from 'node:assert/strict';
import type { PathAt } from '../../../../src/core/editing/pathAt';
import { siblingPaths } from '../../../../src/vscode/documents/siblingPaths';
import { memoryFiles } from '../../../support/memoryFiles';

const files = memoryFiles({
  '/w/specs/001-log/plan.md': '',
  '/w/specs/001-log/spec.md': '',
  '/w/specs/001-log/contracts/api.md': '',
  '/w/specs/001-log/.draft': '',
  '/w/src/core/main.ts': '',
});

async function titles(path: Partial<PathAt>): Promise<readonly string[]> {
  const written = { folder: [], range: { start: 0, end: 0 }, lead: '', ...path };
  const offers = await siblingPaths(written, '/w/specs/001-log/plan.md', files);
  return offers.map(({ title }) => title);
}

suite('The paths that a path may go on with', () => {
  test('are those beside the document, without hidden ones', async () => {
    assert.deepEqual(await titles({}), ['contracts/', 'plan.md', 'spec.md']);
  });

  test('are found from a folder above, and written whole for a whole path', async () => {
    assert.deepEqual(await titles({ folder: ['src', 'core'] }), ['main.ts']);
    assert.deepEqual(await titles({ folder: ['src', 'core'], lead: 'src/core/' }), ['src/core/main.ts']);
  });

  test('are none where the folder is nowhere', async () => {
    assert.deepEqual(await titles({ folder: ['docs'] }), []);
  });
});
