import assert from 'node:assert/strict';
import type { LintConfig } from '../../../../src/core/lint/config';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { findingsIn } from '../../../support/lint';

function severities(head: string, config: LintConfig = {}): readonly string[] {
  const text = `# Implementation Plan: Log\n\n${head}\n\n## Context\n\n[DATE]\n`;
  return findingsIn(text, builtInTemplate(), { config })
    .filter(({ rule }) => rule === 'unfilled-placeholder')
    .map(({ severity }) => severity);
}

suite('Severity', () => {
  for (const [head, severity] of [
    ['**Status**: Draft', 'information'],
    ['**Status:** 🚧 In Progress (since May)', 'information'],
    ['- **Status**: `In Review`', 'warning'],
    ['**Date**: today | **Status**: *Approved* - by Ana', 'error'],
    ['**状态**：草稿', 'information'],
    ['**Status**: in_review', 'warning'],
    ['**Status**: ✅ **Approved** by [Ana](people.md)', 'error'],
    ['**Status**: ~~Draft~~ Done.', 'error'],
    ['**Status**: Final <!-- Draft, In Review or Final -->', 'error'],
    ['**Status**: Draft/In Review/Approved', 'warning'],
    ['**Status**: Draft | In Review | Approved', 'warning'],
    ['**Status**: Not approved', 'warning'],
    ['**Status**: Undecided', 'warning'],
    ['**Status**: {proposed | accepted}', 'warning'],
    ['Nothing about it', 'warning'],
    ['- Status: Accepted', 'error'],
    ['* Status: **agreed**, *accepted*\n* Date: today', 'warning'],
    ['* Status: **accepted** <!-- optional -->', 'error'],
    ['Status: draft\nOwner: Ana', 'information'],
    ['Authors: Ana\nStatus: Implemented (v2)', 'error'],
    ['## Status\n\nAccepted', 'error'],
    ['## Status\n\n- **In review** since May', 'warning'],
    ['## Status: Draft', 'information'],
    ['Why.\n\n## Goals\n\nx\n\n## 3. Status\n\nFinal', 'error'],
    ['## Status\n\n[Draft | Accepted | Done]', 'warning'],
    ['| Status | Accepted |\n|---|---|\n| Owner | Ana |', 'error'],
    ['| Owner | Ana |\n|---|---|\n| **Status** | Draft |', 'information'],
    ['| Owner | Status | Date |\n|---|---|---|\n| Ana | Done | today |', 'error'],
    ['| Task | Status |\n|---|---|\n| a | Done |\n| b | Draft |', 'warning'],
    ['Status reports go to Ana.\n\nThe status: Accepted or not', 'warning'],
    ['**Status**: In Prüfung', 'warning'],
    ['- Status: Genehmigt', 'error'],
    ['**Estado**: Borrador', 'information'],
    ['- Estado: aprobada', 'error'],
    ['**Statut** : Brouillon', 'information'],
    ['- Statut : Accepté', 'error'],
    ['**Estado**: Rascunho', 'information'],
    ['**Situação**: Aprovado', 'error'],
    ['**Статус**: Черновик', 'information'],
    ['- Статус: принято', 'error'],
    ['**상태**: 초안', 'information'],
    ['## 상태\n\n승인됨', 'error'],
  ] as const) {
    test(`is ${severity} where the document says ${head}`, () =>
      assert.deepEqual(severities(head), [severity]));
  }

  test('follows the status in front matter', () => {
    const text = '---\nstatus: accepted\n---\n\n# Implementation Plan: Log\n\n## Context\n\n[DATE]\n';
    assert.deepEqual(
      findingsIn(text)
        .filter(({ rule }) => rule === 'unfilled-placeholder')
        .map(({ severity }) => severity),
      ['error'],
    );
  });

  for (const [matter, severity] of [
    ['status: accepted # since May', 'error'],
    ['status: "draft" # or done', 'information'],
    ['thread (*optional): <a url>\nstatus: done', 'error'],
    ['Статус: черновик', 'information'],
  ] as const) {
    test(`is ${severity} where front matter says ${matter}`, () => {
      const text = `---\n${matter}\n---\n\n# Implementation Plan: Log\n\n## Context\n\n[DATE]\n`;
      const [found] = findingsIn(text).filter(({ rule }) => rule === 'unfilled-placeholder');
      assert.equal(found?.severity, severity);
    });
  }

  test('is not taken from a status further down', () => {
    assert.deepEqual(severities('Why.\n\n### Status\n\nApproved'), ['warning']);
    assert.deepEqual(severities('Why.\n\n## Risks\n\n**Status**: Approved'), ['warning']);
  });

  test('of advice does not follow the status', () => {
    const text = '# Plan\n\n**Status**: Approved\n\n## Risks / Trade-offs\n\nx\n\n## Context\n\nx\n';
    const advice = findingsIn(text, undefined, {}).filter(({ unfinished }) => !unfinished);
    assert.ok(advice.every(({ severity }) => severity === 'hint'));
  });

  test('is what the configuration says, for every status or for one', () => {
    assert.deepEqual(severities('**Status**: Draft', { rules: { 'unfilled-placeholder': 'error' } }), [
      'error',
    ]);
    assert.deepEqual(severities('**Status**: Draft', { rules: { 'unfilled-placeholder': 'off' } }), []);
    const byStatus = { rules: { 'unfilled-placeholder': { draft: 'hint', approved: 'off' } } } as const;
    assert.deepEqual(severities('**Status**: Draft', byStatus), ['hint']);
    assert.deepEqual(severities('**Status**: Approved', byStatus), []);
    assert.deepEqual(severities('**Status**: Done', byStatus), ['error']);
    assert.deepEqual(severities('**Status**: Draft', { statuses: { Draft: 'error' } }), ['error']);
    assert.deepEqual(severities('**Phase**: Idea', { statusLabels: ['Phase'], statuses: { idea: 'hint' } }), [
      'hint',
    ]);
  });
});
