import assert from 'node:assert/strict';
import { fillTemplate } from '../../src/core/plan/fillTemplate';
import { builtInTemplate } from '../../src/core/template/builtInTemplate';
import { readTemplate } from '../../src/core/template/template';
import type { SpecsFolder } from '../../src/core/workspace/featureFolders';
import { newFeatureFolder, titleOf } from '../../src/core/workspace/featureName';
import { firstUnfilled, isoDate } from '../../src/core/workspace/newPlan';

const moment = { now: new Date(2026, 10, 23, 20, 15, 7), random: () => 0 };

function specs(ids: readonly string[], codexspec = false): SpecsFolder {
  return { path: 'specs', features: ids.map(id => ({ id, hasPlan: false })), codexspec };
}

function folderFor(title: string, ids: readonly string[], codexspec = false): string {
  const folder = newFeatureFolder(title, specs(ids, codexspec), moment);
  return 'name' in folder ? folder.name : folder.problem;
}

suite("A new feature's folder", () => {
  test('is numbered after the highest number, as wide as the others', () => {
    assert.equal(folderFor('Audit log', ['001-a', '009-b']), '010-audit-log');
    assert.equal(folderFor('Audit log', ['0007-a']), '0008-audit-log');
  });

  test('is dated as the folders beside it are', () => {
    assert.equal(folderFor('Audit log', ['2026-0301-1112vx-a']), '2026-1123-2015aa-audit-log');
    assert.equal(folderFor('Audit log', ['2026-0301-223625-a']), '2026-1123-201507-audit-log');
  });

  test('is plain among plain names', () =>
    assert.equal(folderFor('Audit log', ['login', 'search']), 'audit-log'));

  test('begins the habit of the tool when it is the first', () => {
    assert.equal(folderFor('Audit log', []), '001-audit-log');
    assert.equal(folderFor('Audit log', [], true), '2026-1123-2015aa-audit-log');
  });

  test('keeps a name that has the form already', () =>
    assert.equal(folderFor('005-audit', ['001-a']), '005-audit'));

  test('keeps the letters of every script and drops what a file system refuses', () => {
    assert.equal(folderFor('Übung: 検索 / <a>|b?*', ['x']), 'übung-検索-a-b');
    assert.equal(folderFor('..\u0000hidden. ', ['x']), 'hidden');
    assert.equal(folderFor('CON', ['x']), '_con');
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

suite('A new plan', () => {
  const subject = { title: 'Audit log', id: '004-audit-log', date: '2026-11-23' };

  test("has the feature's name, id and date filled in, and nothing else", () => {
    const filled = fillTemplate(builtInTemplate(), subject);
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
      fillTemplate(template, subject),
      '# Plan: Audit log\n\n`004-audit-log` 2026-11-23\n\nBuild Audit log.\n\n## Later\n\n[DATE]\n',
    );
  });

  test('takes a name with the marks of Markdown as text', () => {
    const title = fillTemplate(readTemplate('t', '# [NAME]\n'), {
      ...subject,
      title: 'A [b](c) | `d`\n# e _f_ g_h',
    });
    assert.equal(title, '# A \\[b\\](c) \\| \\`d\\` # e \\_f\\_ g_h\n');
  });

  test('keeps the line endings of the template', () => {
    assert.equal(
      fillTemplate(readTemplate('t', '# [NAME]\r\n\r\nx\r\n'), subject),
      '# Audit log\r\n\r\nx\r\n',
    );
  });

  test('has the cursor on the first thing left to fill in', () => {
    const text = fillTemplate(builtInTemplate(), subject);
    const range = firstUnfilled(text, builtInTemplate());
    assert.equal(text.slice(range?.start, range?.end), '[What this implementation aims to achieve]');
  });

  test('is dated in the time zone of its author', () => assert.equal(isoDate(moment.now), '2026-11-23'));
});
