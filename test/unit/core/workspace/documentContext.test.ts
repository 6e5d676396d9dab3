import assert from 'node:assert/strict';
import type { LintConfig } from '../../../../src/core/lint/config';
import { type ContextOptions, DocumentContexts } from '../../../../src/core/workspace/documentContext';
import { lintDocument } from '../../../../src/core/workspace/lintDocument';
import { memoryFiles } from '../../../support/memoryFiles';

const plan = '/repo/docs/login-plan.md';

function contexts(files: Readonly<Record<string, string>>, options: Partial<ContextOptions> = {}) {
  return new DocumentContexts(memoryFiles(files), { today: () => '2026-11-23', ...options });
}

const off = { rules: { 'empty-table': 'off' } } as const satisfies LintConfig;

suite('The context of a document', () => {
  test('has the nearest configuration over the outer one, and both over the settings', async () => {
    const files = {
      '/repo/planquill.json': '{ "rules": { "empty-table": "error", "empty-section": "error" } }',
      '/repo/docs/planquill.json': '{ "rules": { "empty-table": "hint" } }',
    };
    const settingsFor = (): LintConfig => ({ rules: { 'empty-section': 'off', 'open-question': 'off' } });
    const { config } = await contexts(files, { settingsFor }).contextOf(plan, undefined);
    assert.deepEqual(config.rules, {
      'empty-table': 'hint',
      'empty-section': 'error',
      'open-question': 'off',
    });
  });

  test('has what overrides all of them last, and alone where files do not count', async () => {
    const files = { '/repo/planquill.json': '{ "rules": { "empty-table": "error" } }' };
    const over = await contexts(files, { overrides: off }).contextOf(plan, undefined);
    assert.deepEqual(over.config.rules, off.rules);
    const alone = await contexts(files, { useConfigFiles: false }).contextOf(plan, undefined);
    assert.deepEqual(alone.config, {});
  });

  test('has the template of the nearest pattern that names the document', async () => {
    const files = {
      '/repo/planquill.json': '{ "documents": [{ "files": "docs/*-plan.md", "template": "outer.md" }] }',
      '/repo/docs/planquill.json': '{ "documents": [{ "files": "*-plan.md", "template": "inner.md" }] }',
      '/repo/outer.md': '# Outer\n',
      '/repo/docs/inner.md': '# Inner\n',
    };
    const { kind, candidates } = await contexts(files).contextOf(plan, undefined);
    assert.equal(kind, 'plan');
    assert.equal(candidates.named?.template.name, '/repo/docs/inner.md');
  });

  test('has the one template of a run, whatever names another one', async () => {
    const files = { '/repo/one.md': '# One\n', '/repo/docs/two.md': '# Two\n' };
    const { candidates } = await contexts(files, { template: '/repo/one.md' }).contextOf(plan, 'two.md');
    assert.equal(candidates.named?.template.name, '/repo/one.md');
  });

  test('tells what is wrong with the configuration and with the template that it names', async () => {
    const files = { '/repo/planquill.json': '{ "template": "gone.md", "colour": "red" }' };
    const linted = await lintDocument(contexts(files), '/repo/plan.md', '# Plan\n');
    assert.deepEqual(
      linted?.problems.map(({ code, path }) => [code, path]),
      [
        ['unknown-option', '/repo/planquill.json'],
        ['missing', '/repo/gone.md'],
      ],
    );
  });

  test('is found anew once the configurations are forgotten', async () => {
    const files: Record<string, string> = {};
    const found = contexts(files);
    assert.equal(await found.kindOf(plan), undefined);
    files['/repo/planquill.json'] = '{ "documents": [{ "files": "docs/*-plan.md" }] }';
    assert.equal(await found.kindOf(plan), undefined);
    found.clear();
    assert.equal(await found.kindOf(plan), 'plan');
  });

  test('takes a plan in a repository below a folder of templates for a plan', async () => {
    const files = { '/templates/repo/.git/HEAD': '' };
    assert.equal(await contexts(files).kindOf('/templates/repo/plan.md'), 'plan');
    assert.equal(await contexts(files).kindOf('/templates/repo/templates/plan.md'), 'template');
    assert.equal(await contexts({}, { root: '/templates/here' }).kindOf('/templates/here/plan.md'), 'plan');
  });
});
