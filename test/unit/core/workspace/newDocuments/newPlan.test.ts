import assert from 'node:assert/strict';
import { readTemplate } from '../../../../../src/core/template/template';
import { createPlan } from '../../../../../src/core/workspace/newDocuments/newPlan';
import { memoryFiles } from '../../../../support/memoryFiles';
import { specsFolder } from '../../../../support/specsFolder';

suite('The plan of a feature', () => {
  const files = memoryFiles({ 'specs/001-login/spec.md': '' });
  const create = (name: string) =>
    createPlan(files, {
      root: '/',
      specs: specsFolder(['001-login']),
      feature: { id: '001-login', title: 'Login', plan: undefined },
      template: readTemplate('t', `# ${name}: [NAME]\n`),
      date: '2026-11-23',
    });

  test('is written from its template once, and never over another one', async () => {
    assert.equal(await create('Plan'), true);
    assert.equal(await create('Other'), false);
    assert.deepEqual(await files.readText('specs/001-login/plan.md'), { text: '# Plan: Login\n' });
  });
});
