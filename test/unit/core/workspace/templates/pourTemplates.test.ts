import assert from 'node:assert/strict';
import { DocumentContexts } from '../../../../../src/core/workspace/documentContext';
import { pourTemplates } from '../../../../../src/core/workspace/templates/pourTemplates';
import { memoryFiles } from '../../../../support/memoryFiles';

suite('The templates that a text may be poured into', () => {
  test('are the one of its place, those of the workspace and the built-in one, each text once', async () => {
    const files = memoryFiles({
      '/ws/api/specs/a/notes.md': '# Notes',
      '/ws/api/templates/plan-template.md': '# Ours: [NAME]',
      '/ws/web/plan-template.md': '# Theirs: [NAME]',
      '/ws/web/copy-template.md': '# Ours: [NAME]',
      '/ws/web/empty-template.md': '',
    });
    const contexts = new DocumentContexts(files, { today: () => '2026-11-25' });
    const found = ['/ws/web/copy-template.md', '/ws/web/empty-template.md', '/ws/web/plan-template.md'];
    const names = async (document: string) =>
      (await pourTemplates(files, contexts, document, undefined, found)).map(({ name }) => name);
    assert.deepEqual(await names('/ws/api/specs/a/notes.md'), [
      '/ws/api/templates/plan-template.md',
      '/ws/web/plan-template.md',
      'built-in',
    ]);
    assert.ok(!(await names('/ws/web/plan-template.md')).includes('/ws/web/plan-template.md'), 'itself');
  });
});
