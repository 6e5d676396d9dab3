import assert from 'node:assert/strict';
import { listedFolder } from '../../../../../src/core/workspace/features/listedFolder';

/** The folder of a document beside plans in these folders. */
function folderOf(document: string, ...withPlans: readonly string[]): string {
  return listedFolder(document.split('/'), names => withPlans.includes(names.join('/'))).join('/');
}

suite('The folder that a document is listed under', () => {
  test('is the feature with the plan that it belongs to', () => {
    assert.equal(folderOf('specs/001-a/checklists/ux.md', 'specs/001-a'), 'specs/001-a');
    assert.equal(
      folderOf('packages/web/Specs/用户/contracts/v1/api.md', 'packages/web/Specs/用户'),
      'packages/web/Specs/用户',
    );
  });

  test('is the innermost such feature', () =>
    assert.equal(
      folderOf('specs/site/phase-2/notes/x.md', 'specs/site', 'specs/site/phase-2'),
      'specs/site/phase-2',
    ));

  test('is its own where no feature around it has a plan, and outside of features', () => {
    assert.equal(folderOf('specs/001-a/checklists/ux.md', '', 'specs'), 'specs/001-a/checklists');
    assert.equal(folderOf('docs/adr/0001-x.md', '', 'docs'), 'docs/adr');
    assert.equal(folderOf('plan.md', ''), '');
  });
});
