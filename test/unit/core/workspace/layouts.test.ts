import assert from 'node:assert/strict';
import { featuresFolderNames } from '../../../../src/core/template/vocabulary';
import { featureOf } from '../../../../src/core/workspace/features/featureOf';
import { isSearched, kindOf, layouts } from '../../../../src/core/workspace/layouts';
import { memoryFiles } from '../../../support/memoryFiles';

const files = memoryFiles({});
const ours = { files: ['docs/**/*.plan.md', 'keps/*/*/README.md'], folder: '/repo' };

suite('The kind of a document', () => {
  for (const [document, kind] of [
    ['/repo/specs/001-login/plan.md', 'plan'],
    ['/repo/specs/001-login/PLAN.md', 'plan'],
    ['/repo/specs/001-login/tasks.md', 'companion'],
    ['/repo/specs/001-login/research.md', undefined],
    ['/repo/templates/plan.md', 'template'],
    ['/repo/.specify/templates/overrides/spec.md', 'template'],
    ['/repo/docs/plan-template.md', 'template'],
    ['/repo/docs/login.plan.md', 'plan'],
    ['/repo/docs/a/.hidden/login.plan.md', 'plan'],
    ['/repo/docs/login.md', undefined],
    ['/repo/keps/sig-auth/1234-tokens/README.md', 'plan'],
    ['/repo/keps/README.md', undefined],
    ['/elsewhere/docs/login.plan.md', undefined],
  ] as const) {
    test(`${document} is ${kind ?? 'any other file'}`, () =>
      assert.equal(kindOf(files, document, { patterns: [ours] }), kind));
  }

  test('is asked of the names below its root alone', () => {
    const document = '/templates/repo/specs/001-login/plan.md';
    assert.equal(kindOf(files, document, { root: '/templates/repo' }), 'plan');
    assert.equal(kindOf(files, document, { root: '/templates' }), 'plan');
    assert.equal(kindOf(files, document), 'template');
  });
});

suite('Every layout', () => {
  for (const { name, folder, features, templates } of layouts) {
    test(`of ${name} has features, and documents and templates tell the feature by the vocabulary's word`, () => {
      const document = `/repo/${features.join('/')}/001-login/notes.md`;
      assert.equal(featureOf(files, document, '2026-11-23')?.id, '001-login');
      assert.ok(featuresFolderNames.includes(features.at(-1) ?? ''));
    });

    test(`of ${name} has templates that are no plans, and that no search for plans finds`, () => {
      for (const template of templates) {
        const way = [
          ...(folder === undefined ? [] : [folder]),
          ...template.map(part => part.replace('*', 'any')),
        ];
        assert.equal(kindOf(files, `/repo/${way.join('/')}/plan.md`), 'template');
        assert.ok(way.some((_, index) => !isSearched(way.slice(0, index + 1))));
      }
    });
  }
});
