import assert from 'node:assert/strict';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { headingOverlap, templateSectionFor } from '../../../../src/core/template/matching';
import { readTemplate } from '../../../../src/core/template/template';
import { planOf } from '../../../support/lint';

function matches(templateHeading: string, heading: string): boolean {
  const template = readTemplate('test', `${templateHeading}\n`);
  const [section] = Snapshot.parse(`${heading}\n`).sections;
  return section !== undefined && templateSectionFor(template, section, undefined) !== undefined;
}

suite('Template headings', () => {
  test('match without numbering, emoji, case and "(optional)"', () => {
    assert.ok(matches('## Architecture Overview', '## 4. Architecture overview'));
    assert.ok(matches('## Risks *(optional)*', '## ⚠️ Risks'));
    assert.ok(matches('## 技术栈', '## 2. 技术栈'));
  });

  test('match without the numbering of other languages, a colon, an id and what nobody sees', () => {
    for (const heading of [
      '## 1、背景',
      '## 一、背景',
      '## 十二．背景',
      '## 3．背景',
      '## （二）背景',
      '## (2) 背景',
      '## IV. 背景',
      '## 背景：',
      '## 背景 {#bg}',
      '## 背\u200B景: {#bg}',
      '## 1.2 背景（可选）：',
    ])
      assert.ok(matches('## 背景', heading), heading);
    assert.ok(matches('## II. Goals: {#goals}', '## 3) Goals'));
    assert.ok(matches('## 2、Risks *(optional)*', '## Risks:'));
    assert.ok(!matches('## 一致性', '## 致性'));
    assert.ok(!matches('## I/O', '## O'));
    assert.ok(!matches('## Mix. Colours', '## Colours'));
    assert.ok(!matches('## Costs', '## {#id}'));
  });

  test('are slots where they have a placeholder', () => {
    assert.ok(matches('### Decision 1: [Title]', '### Decision 7: Use a queue'));
    assert.ok(matches('### POST /api/v1/[resource]', '### POST /api/v1/users'));
    assert.ok(matches('### 2.1 [Component] Design', '### 2.4 Queue design'));
    assert.ok(!matches('### Decision 1: [Title]', '### Decisions'));
  });

  test('match their fixed words from left to right, each placeholder with some words of its own', () => {
    assert.ok(
      matches('## Phase 1: [Name] (Weeks [From]-[To]) {note}', '## Phase 12: Build (it) (Weeks 3-40) now'),
    );
    assert.ok(matches('## [From] and [To]', '## Salt and pepper and oil'));
    assert.ok(matches('## 阶段 1：[名称]', '## 阶段 3：登录'));
    assert.ok(!matches('## [From] and [To]', '## Salt and'));
    assert.ok(!matches('## Phase 1: [Name] done', '## Phase 1: done'));
    assert.ok(!matches('## ab[From]ba', '## aba'));
    assert.ok(!matches('## Weeks [From]-[To]', '## Weeks 3 to 4'));
  });

  test('cost no more for many placeholders', () => {
    const start = performance.now();
    assert.ok(!matches(`## ${'[Word] a '.repeat(30)}end`, `## ${'a '.repeat(2000)}`));
    assert.ok(performance.now() - start < 5000);
  });

  test('lose a remark, and nothing else in brackets', () => {
    assert.ok(matches('## Risks (if any, optional)', '## Risks _(MANDATORY)_'));
    assert.ok(matches('## 风险（可选）', '## 风险'));
    assert.ok(!matches('## Risks (old)', '## Risks'));
    assert.ok(!matches('## Risks (a) optional)', '## Risks'));
  });

  test('of several that fit, mean the one under the same parent, or with most words of its own', () => {
    const template = readTemplate(
      'test',
      '# T\n\n## Models\n\n### [Model 1]\n\n## Decisions\n\n### Decision 1: [Title]\n',
    );
    const plan = planOf(
      '# T\n\n## Decisions\n\n### Decision 2: A queue\n\n### Notes\n\n## Models\n\n### User\n',
      template,
    );
    const found = plan.tree.nodes.map(({ title, templateSection }) => `${title} → ${templateSection?.title}`);
    assert.deepEqual(found.slice(2), [
      'Decision 2: A queue → Decision 1: [Title]',
      'Notes → undefined',
      'Models → Models',
      'User → [Model 1]',
    ]);
  });

  test('do not match another depth', () => assert.ok(!matches('## Context', '### Context')));
});

suite('Heading overlap', () => {
  test('is whole for the template itself and none for another document', () => {
    const template = builtInTemplate();
    assert.equal(headingOverlap(template, template.snapshot), 1);
    assert.equal(headingOverlap(template, Snapshot.parse('# Notes\n\n## Monday\n')), 0);
  });
});
