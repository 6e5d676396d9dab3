import assert from 'node:assert/strict';
import type { LintConfig } from '../../../../../src/core/lint/config';
import { isProblem } from '../../../../../src/core/text/problem';
import { DocumentContexts } from '../../../../../src/core/workspace/documentContext';
import {
  newDocumentTemplates,
  templatesToChooseFrom,
} from '../../../../../src/core/workspace/templates/newDocumentTemplates';
import { memoryFiles } from '../../../../support/memoryFiles';

/** The names of the templates for a document, or why there are none. */
async function templatesFor(
  name: string,
  files: Readonly<Record<string, string>>,
  settings: LintConfig = {},
  ask = newDocumentTemplates,
): Promise<readonly string[] | string> {
  const repository = memoryFiles(files);
  const contexts = new DocumentContexts(repository, {
    today: () => '2026-11-23',
    settingsFor: () => settings,
  });
  const templates = await ask(repository, contexts, `/repo/specs/001-login/${name}`);
  return isProblem(templates)
    ? `${templates.code}: ${templates.path}`
    : templates.map(template => template.name.replace('/repo/', ''));
}

suite('The templates for a new document', () => {
  const team = { '/repo/templates/plan-template.md': '# [NAME]\n' };

  test('are the built-in one for a plan where there is none', async () =>
    assert.deepEqual(await templatesFor('plan.md', {}), ['built-in']));

  test('are the built-in one for a spec where there is none, and else those of the team', async () => {
    assert.deepEqual(await templatesFor('spec.md', team), ['built-in']);
    const theirs = { ...team, '/repo/templates/spec-template.md': '# [NAME]\n' };
    assert.deepEqual(await templatesFor('spec.md', theirs), ['templates/spec-template.md']);
  });

  for (const [document, heading] of [
    ['/repo/task_plan.md', 'Phases'],
    ['/repo/docs/superpowers/plans/2026-11-23-login.md', 'Global Constraints'],
    ['/repo/plans/login.md', 'Surprises & Discoveries'],
    ['/repo/.claude/plans/login.md', 'Implementation Phases'],
  ] as const) {
    test(`are the built-in one with ${heading} for ${document.replace('/repo/', '')}`, async () => {
      const repository = memoryFiles({});
      const contexts = new DocumentContexts(repository, { today: () => '2026-11-23' });
      const found = await newDocumentTemplates(repository, contexts, document);
      assert.ok(!isProblem(found) && found[0]?.sections.some(({ title }) => title === heading));
    });
  }

  test('are none for a document that none was made for', async () =>
    assert.deepEqual(await templatesFor('research.md', team), []));

  test("are the team's", async () =>
    assert.deepEqual(await templatesFor('plan.md', team), ['templates/plan-template.md']));

  const several = { '/repo/templates/plan-template-simple.md': '# S\n', '/repo/templates/plan.md': '# P\n' };

  test('are all of the nearest folder, for a person to choose', async () =>
    assert.deepEqual(await templatesFor('plan.md', several), [
      'templates/plan-template-simple.md',
      'templates/plan.md',
    ]));

  test('are the one with the plain name among several', async () =>
    assert.deepEqual(await templatesFor('plan.md', { ...several, ...team }), ['templates/plan-template.md']));

  const ours = { '/repo/docs/ours.md': '# Ours\n', '/repo/docs/theirs.md': '# Theirs\n' };

  test('are what the settings name', async () =>
    assert.deepEqual(
      await templatesFor('plan.md', { ...ours, ...team }, { template: '/repo/docs/ours.md' }),
      ['docs/ours.md'],
    ));

  test('are what planquill.json names, over the settings', async () => {
    const files = { ...ours, '/repo/planquill.json': '{ "template": "docs/theirs.md" }' };
    assert.deepEqual(await templatesFor('plan.md', files, { template: '/repo/docs/ours.md' }), [
      'docs/theirs.md',
    ]);
  });

  test('are not the one of all plans for another document', async () => {
    assert.deepEqual(await templatesFor('research.md', ours, { template: '/repo/docs/ours.md' }), []);
    assert.deepEqual(await templatesFor('design.md', ours, { template: '/repo/docs/ours.md' }), []);
  });

  test('are the one of all plans for a document that the configuration calls a plan', async () => {
    const documents = [{ files: ['specs/*/design-notes.md'], folder: '/repo' }];
    const template = '/repo/docs/ours.md';
    assert.deepEqual(await templatesFor('design-notes.md', ours, { documents, template }), ['docs/ours.md']);
    assert.deepEqual(await templatesFor('design-notes.md', {}, { documents }), ['built-in']);
  });

  test('are the one that is named for another document', async () => {
    const templates = { 'research.md': '/repo/docs/ours.md' };
    assert.deepEqual(await templatesFor('research.md', ours, { templates }), ['docs/ours.md']);
  });

  test('are unknown while the template cannot be used', async () =>
    assert.equal(
      await templatesFor('plan.md', { '/repo/templates/plan-template.md': ' \n' }),
      'empty: /repo/templates/plan-template.md',
    ));

  test('are unknown while the configuration is not understood', async () =>
    assert.equal(
      await templatesFor('plan.md', { ...team, '/repo/planquill.json': '{ "rules": { "x": "off" } }' }),
      'unknown-rule: /repo/planquill.json',
    ));
});

suite('The templates that a person chooses from', () => {
  const offered = (files: Readonly<Record<string, string>>, settings: LintConfig = {}) =>
    templatesFor('plan.md', files, settings, templatesToChooseFrom);
  const files = {
    '/repo/.specify/presets/lean/templates/plan-template.md': '# Lean\n',
    '/repo/.specify/templates/plan-template.md': '# Usual\n',
    '/repo/.specify/templates/plan-template-copy.md': '# Lean\n',
    '/repo/.specify/templates/spec-template.md': '# Spec\n',
    '/repo/docs/templates/plan-template-simple.md': '# Simple\n',
    '/repo/docs/templates/plan-template-empty.md': '\n',
  };

  test('are those of every folder, the one for a new document first, without copies', async () =>
    assert.deepEqual(await offered(files), [
      '.specify/presets/lean/templates/plan-template.md',
      '.specify/templates/plan-template.md',
      'docs/templates/plan-template-simple.md',
    ]));

  test('are the others beside the plain one', async () =>
    assert.deepEqual(
      await offered({
        '/repo/templates/plan-template-a.md': '# A\n',
        '/repo/templates/plan-template.md': '# Plain\n',
      }),
      ['templates/plan-template.md', 'templates/plan-template-a.md'],
    ));

  test('is the one that the configuration names', async () =>
    assert.deepEqual(
      await offered({ ...files, '/repo/docs/ours.md': '# Ours\n' }, { template: '/repo/docs/ours.md' }),
      ['docs/ours.md'],
    ));

  test('is the built-in one where there is none', async () =>
    assert.deepEqual(await offered({}), ['built-in']));
});
