import assert from 'node:assert/strict';
import { ownTemplatePath } from '../../../../../src/core/workspace/templates/ownTemplate';
import { findTemplates } from '../../../../../src/core/workspace/templates/templateSearch';
import { memoryFiles } from '../../../../support/memoryFiles';

async function assertPlace(
  others: Readonly<Record<string, string>>,
  plan: string,
  path: string,
): Promise<void> {
  const files = memoryFiles({ ...others, [plan]: '# Plan' });
  assert.equal(await ownTemplatePath(files, '/ws', plan), path);
  const copied = memoryFiles({ ...others, [plan]: '# Plan', [path]: '# [Plan]' });
  assert.equal((await findTemplates(copied, plan))[0], path, 'the plan is measured by it');
}

suite("The place of a team's own template", () => {
  test('is the first folder of templates of the layout around a plan', async () => {
    const codexspec = { '/ws/.codexspec/memory.md': '' };
    await assertPlace(
      codexspec,
      '/ws/.codexspec/specs/1-a/plan.md',
      '/ws/.codexspec/templates/docs/plan-template.md',
    );
    await assertPlace(
      { '/ws/api/.specify/memory.md': '' },
      '/ws/api/specs/1-a/plan.md',
      '/ws/api/.specify/templates/overrides/plan-template.md',
    );
  });

  test('is the folder of templates of the workspace without a layout', async () => {
    await assertPlace({}, '/ws/specs/1-a/plan.md', '/ws/templates/plan-template.md');
  });

  test('is where a template lies already', async () => {
    const present = '/ws/docs/templates/plan-template.md';
    await assertPlace({ [present]: '# [Mine]' }, '/ws/specs/1-a/plan.md', present);
  });
});
