import assert from 'node:assert/strict';
import { inFolder } from '../../support/inFolder';

suite('A search for plans', () => {
  const config = '{ "templates": { "tasks.md": "docs/our-tasks.md" } }';
  const tasks = {
    'docs/our-tasks.md': '# Tasks: [NAME]\n',
    'specs/import/tasks.md': '# Tasks: Import\n\nDone.\n',
  };

  test('is satisfied with any document that is checked', async () => {
    await inFolder({ 'planquill.json': config, ...tasks }, async run => {
      const { status, error } = await run('check');
      assert.deepEqual({ status, error }, { status: 0, error: '' });
    });
  });

  test('fails when all that it finds has no template', async () => {
    await inFolder(tasks, async run => {
      const { status, error } = await run('check', 'specs');
      assert.equal(status, 2);
      assert.match(error, /^planquill: specs has no plan\.md in it, .* none that has a template\.$/u);
    });
  });
});
