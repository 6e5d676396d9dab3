import assert from 'node:assert/strict';
import { firstUnfilled } from '../../../../src/core/editing/firstUnfilled';
import { fillTemplate } from '../../../../src/core/plan/fillTemplate';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { readTemplate } from '../../../../src/core/template/template';
import { readSpecsFolder, type SpecsFolder } from '../../../../src/core/workspace/features/featureFolders';
import { featureNamed } from '../../../../src/core/workspace/features/featureLookup';
import { momentOf, newFeatureFolder, titleOf } from '../../../../src/core/workspace/features/featureName';
import type { FileReader, FileWriter } from '../../../../src/core/workspace/files';
import { isoDate } from '../../../../src/core/workspace/isoDate';

const moment = momentOf(new Date(2026, 10, 23, 20, 15, 7), () => 0);

function specs(ids: readonly string[], stampsFeatures = false): SpecsFolder {
  return {
    path: 'specs',
    fromRoot: 'specs',
    features: ids.map(id => ({ id, plan: undefined })),
    stampsFeatures,
    inUse: true,
  };
}

function folderFor(title: string, ids: readonly string[], stampsFeatures = false): string {
  const folder = newFeatureFolder(title, specs(ids, stampsFeatures), moment);
  return 'name' in folder ? folder.name : folder.problem;
}

suite("A new feature's folder", () => {
  test('is numbered after the highest number, as wide as the others', () => {
    assert.equal(folderFor('Audit log', ['001-a', '009-b']), '010-audit-log');
    assert.equal(folderFor('Audit log', ['0007-a']), '0008-audit-log');
    assert.equal(folderFor('Audit log', ['1-a', '2-b']), '3-audit-log');
  });

  test('is dated as the folders beside it are', () => {
    assert.equal(folderFor('Audit log', ['2026-0301-1112vx-a']), '2026-1123-2015aa-audit-log');
    assert.equal(folderFor('Audit log', ['2026-0301-223625-a']), '2026-1123-201507-audit-log');
  });

  test('is plain among plain names', () =>
    assert.equal(folderFor('Audit log', ['login', 'search']), 'audit-log'));

  test('takes the year of a date for no number', () =>
    assert.equal(folderFor('Audit log', ['2026-03-01-a', '2026-03-02-b']), 'audit-log'));

  test('begins the habit of the tool when it is the first', () => {
    assert.equal(folderFor('Audit log', []), '001-audit-log');
    assert.equal(folderFor('Audit log', [], true), '2026-1123-2015aa-audit-log');
  });

  test('keeps a name that has the form already', () =>
    assert.equal(folderFor('005-audit', ['001-a']), '005-audit'));

  test('numbers a name whose words begin with a number', () => {
    assert.equal(folderFor('404 page', ['001-a']), '002-404-page');
    assert.equal(folderFor('2-factor-login', ['001-a']), '002-2-factor-login');
  });

  test('keeps the letters of every script and drops what a file system refuses', () => {
    assert.equal(folderFor('Übung: 検索 / <a>|b?*', ['x']), 'übung-検索-a-b');
    assert.equal(folderFor('..\u0000hidden. ', ['x']), 'hidden');
    assert.equal(folderFor('1. Port: v2.0', ['x']), '1-port-v2.0');
    assert.equal(folderFor('CON', ['x']), '_con');
    assert.equal(folderFor('com¹.txt', ['x']), '_com¹.txt');
  });

  test('stays below 255 bytes', () => {
    assert.ok(Buffer.byteLength(folderFor('検索'.repeat(200), ['001-a'])) <= 255);
  });

  test('is refused when nothing is left of the name, or the folder is there', () => {
    assert.equal(folderFor('?!', []), 'nothing-left');
    assert.equal(folderFor('Login', ['login']), 'exists');
  });

  test('gives its title back', () => {
    assert.equal(titleOf('004-audit-log'), 'Audit log');
    assert.equal(titleOf('2026-1123-2015aa-audit-log'), 'Audit log');
    assert.equal(titleOf('2026-1123-201507-audit-log'), 'Audit log');
    assert.equal(titleOf('検索'), '検索');
  });
});

suite('The feature that a name means', () => {
  const named = (name: string, ids: readonly string[]) => {
    const feature = featureNamed(name, specs(ids), moment);
    return 'problem' in feature ? feature.problem : `${feature.id} ${feature.title}`;
  };

  test('is the one with that folder, whatever the case', () =>
    assert.equal(named('004-Audit-Log', ['004-audit-log']), '004-audit-log Audit log'));

  test('is the one whose folder has its words, so that asking twice starts no second one', () => {
    assert.equal(named('Audit LOG', ['003-audit', '004-audit-log']), '004-audit-log Audit LOG');
    assert.equal(named('audit log', ['2026-0301-1112vx-audit-log']), '2026-0301-1112vx-audit-log audit log');
  });

  test('is a new one otherwise', () =>
    assert.equal(named('Audit log', ['003-audit', '004-log']), '005-audit-log Audit log'));
});

suite('The specs folder of a workspace', () => {
  const pathIn = async (folders: readonly string[], configured = '') =>
    (await readSpecsFolder(filesOf(folders), '', configured)).path;

  test("is codexspec's where that is laid out, else specs, else spec-kit's own", async () => {
    assert.equal(await pathIn(['/.codexspec', '/specs']), '/.codexspec/specs');
    assert.equal(await pathIn(['/specs', '/.specify', '/.specify/specs']), '/specs');
    assert.equal(await pathIn(['/.specify', '/.specify/specs']), '/.specify/specs');
    assert.equal(await pathIn([]), '/specs');
  });

  test('is the configured one before all others', async () =>
    assert.equal(await pathIn(['/.codexspec'], 'docs/features/'), '/docs/features'));

  test('knows which features have a plan, whatever the case of its name', async () => {
    const { features } = await readSpecsFolder(
      filesOf(['/specs', '/specs/b', '/specs/b/PLAN.md', '/specs/a', '/specs/a/spec.md', '/specs/.git']),
      '',
      '',
    );
    assert.deepEqual(features, [
      { id: 'a', plan: undefined },
      { id: 'b', plan: 'PLAN.md' },
    ]);
  });
});

/** Files that are only read; a path with an ending is a file. */
function filesOf(paths: readonly string[]): FileReader & FileWriter {
  return {
    join: (folder, ...names) => [folder, ...names].join('/'),
    async readFolder(folder) {
      if (!paths.includes(folder)) return undefined;
      return paths
        .filter(path => path.slice(0, path.lastIndexOf('/')) === folder)
        .map(path => ({
          name: path.slice(folder.length + 1),
          kind: /\w\.md$/u.test(path) ? 'file' : 'folder',
        }));
    },
    parent: path => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : undefined),
    nameOf: path => path.slice(path.lastIndexOf('/') + 1),
    exists: () => assert.fail('no file is looked for'),
    readText: () => assert.fail('no file is read'),
    createText: () => assert.fail('nothing is written'),
  };
}

suite('A new plan', () => {
  const feature = { title: 'Audit log', id: '004-audit-log', date: '2026-11-23' };

  test('names its feature where the workspace keeps it, wherever the template guesses it to be', () => {
    const text = fillTemplate(builtInTemplate(), { ...feature, specsFolder: 'docs/specs' });
    assert.match(text, /\*\*Related Spec\*\*: `docs\/specs\/004-audit-log\/spec\.md`/);
  });

  test("has the feature's name, id and date filled in, and nothing else", () => {
    const filled = fillTemplate(builtInTemplate(), feature);
    const changed = filled
      .split('\n')
      .filter((line, index) => line !== builtInTemplate().snapshot.text.split('\n')[index]);
    assert.deepEqual(changed, [
      '# Implementation Plan: Audit log',
      '**Related Spec**: `.codexspec/specs/004-audit-log/spec.md`',
      '**Created**: 2026-11-23',
    ]);
  });

  test('fills every place where a template has them', () => {
    const template = readTemplate(
      't',
      '# Plan: [FEATURE]\n\n`[###-feature-name]` [DATE]\n\nBuild [FEATURE].\n\n## Later\n\n[DATE]\n',
    );
    assert.equal(
      fillTemplate(template, feature),
      '# Plan: Audit log\n\n`004-audit-log` 2026-11-23\n\nBuild Audit log.\n\n## Later\n\n[DATE]\n',
    );
  });

  test('leaves the days of other events than the writing to somebody who knows them', () => {
    const head =
      '# P\n\n**Date**: [DATE] | **Last updated**: [DATE] | **Due**: [DATE]\n\n- **Approved on**: [DATE]\n- [DATE]\n';
    assert.equal(
      fillTemplate(readTemplate('t', head), feature),
      '# P\n\n**Date**: 2026-11-23 | **Last updated**: 2026-11-23 | **Due**: [DATE]\n\n- **Approved on**: [DATE]\n- 2026-11-23\n',
    );
  });

  test('takes a name with the marks of Markdown as text', () => {
    const title = fillTemplate(readTemplate('t', '# [NAME]\n'), {
      ...feature,
      title: 'A [b](c) | `d`\n# e _f_ g_h',
    });
    assert.equal(title, '# A \\[b\\](c) \\| \\`d\\` # e \\_f\\_ g_h\n');
  });

  test('takes a name for no list, entity or end of a heading', () => {
    const filled = (template: string, title: string) =>
      fillTemplate(readTemplate('t', template), { ...feature, title });
    assert.equal(
      filled('# [NAME]\n\n- [NAME]\n', '1. Port &amp; C #'),
      '# 1. Port \\&amp; C \\#\n\n- 1\\. Port \\&amp; C \\#\n',
    );
    assert.equal(filled('# [NAME]\n\n[NAME]\n', '- x'), '# - x\n\n\\- x\n');
  });

  test('leaves code alone but for the id of the feature', () => {
    const template = '# [NAME]\n\n`[NAME]` `src/{module}/index.ts` `specs/{x}/` `../{x}/tasks.md`\n';
    assert.equal(
      fillTemplate(readTemplate('t', template), feature),
      '# Audit log\n\n`[NAME]` `src/{module}/index.ts` `specs/004-audit-log/` `../004-audit-log/tasks.md`\n',
    );
  });

  test('is dated where the template says so in its own words, and nowhere else', () => {
    const template = '# P\n\n[创建日期] [YYYY-MM-DD] [DATE: YYYY-MM-DD] [Date 1] [Release date]\n';
    assert.equal(
      fillTemplate(readTemplate('t', template), feature),
      '# P\n\n2026-11-23 2026-11-23 2026-11-23 [Date 1] [Release date]\n',
    );
  });

  test('keeps the line endings of the template', () => {
    assert.equal(
      fillTemplate(readTemplate('t', '# [NAME]\r\n\r\nx\r\n'), feature),
      '# Audit log\r\n\r\nx\r\n',
    );
  });

  test('has the cursor on the first thing left to fill in', () => {
    const text = fillTemplate(builtInTemplate(), feature);
    const range = firstUnfilled(text, builtInTemplate());
    assert.equal(text.slice(range?.start, range?.end), '[What this implementation aims to achieve]');
  });

  test('has the cursor on a placeholder before an empty table', () => {
    const template = readTemplate('t', '# P\n\n| A |\n|---|\n| ... |\n\n[Why]\n');
    const { text } = template.snapshot;
    const range = firstUnfilled(text, template);
    assert.equal(text.slice(range?.start, range?.end), '...');
  });

  test('is dated in the time zone of its author', () => assert.equal(isoDate(moment.now), '2026-11-23'));
});
