import assert from 'node:assert/strict';
import { isProblem } from '../../../../../src/core/text/problem';
import { DocumentContexts } from '../../../../../src/core/workspace/documentContext';
import { namingItsTemplate } from '../../../../../src/core/workspace/templates/namedTemplate';
import { memoryFiles } from '../../../../support/memoryFiles';

const files = {
  '/repo/templates/plan-template.md': '# Usual\n\n## A\n\n## B\n',
  '/repo/templates/plan-template-short.md': '# Usual\n\n## B\n',
  '/repo/docs/templates/plan-template.md': '# Docs\n\n## Z\n',
  '/repo/api/templates/plan-template.md': '# Api\n\n## Q\n',
};

/** The text of a new plan that was made from a template of the repository. */
async function named(template: string, text?: string, folder = 'specs/001-x'): Promise<string> {
  const repository = memoryFiles(files);
  const contexts = new DocumentContexts(repository, { today: () => '2026-11-23' });
  const read = await contexts.template(`/repo/${template}`);
  if (isProblem(read)) throw new Error(read.code);
  return namingItsTemplate(text ?? read.snapshot.text, read, repository, contexts, `/repo/${folder}/plan.md`);
}

suite('A new document', () => {
  test('names no template where it is measured by its own anyway', async () => {
    for (const template of ['templates/plan-template.md', 'templates/plan-template-short.md'] as const)
      assert.equal(await named(template), files[`/repo/${template}`]);
  });

  test('names its template where it would be measured by another one', async () =>
    assert.equal(
      await named('docs/templates/plan-template.md'),
      '---\ntemplate: docs/templates/plan-template.md\n---\n\n# Docs\n\n## Z\n',
    ));

  test('names it in the front matter that it has, with its line endings', async () => {
    const template = 'docs/templates/plan-template.md';
    assert.equal(
      await named(template, '---\r\na: b\r\n---\r\n# Docs\r\n'),
      '---\r\ntemplate: docs/templates/plan-template.md\r\na: b\r\n---\r\n# Docs\r\n',
    );
    assert.equal(
      await named(template, '---\ntemplate: old.md\n---\n# Docs\n'),
      '---\ntemplate: docs/templates/plan-template.md\n---\n# Docs\n',
    );
  });

  test('names it on the way up where the same path leads to another one nearer by', async () =>
    assert.match(
      await named('templates/plan-template.md', undefined, 'api/specs/001-x'),
      /^---\ntemplate: \.\.\/\.\.\/\.\.\/templates\/plan-template\.md\n---\n/u,
    ));

  test('stays as it is where its front matter cannot name a template', async () =>
    assert.equal(await named('docs/templates/plan-template.md', '+++\n+++\n# Docs\n'), '+++\n+++\n# Docs\n'));
});
