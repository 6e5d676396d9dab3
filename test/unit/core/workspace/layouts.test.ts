import assert from 'node:assert/strict';
import { featuresFolderNames } from '../../../../src/core/template/vocabulary';
import { kindOf } from '../../../../src/core/workspace/documentKind';
import { featureOf } from '../../../../src/core/workspace/features/featureOf';
import { layouts } from '../../../../src/core/workspace/layouts';
import { isSearched } from '../../../../src/core/workspace/searchedFolders';
import { memoryFiles } from '../../../support/memoryFiles';

const files = memoryFiles({});

suite('Every layout', () => {
  for (const { name, folder, features, templates = [] } of layouts) {
    if (features)
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
