import assert from 'node:assert/strict';
import { lintPlan } from '../../../../src/core/lint/lintPlan';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { readPlan } from '../../../../src/core/plan/plan';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { lintOf } from '../../../support/lint';

/** Findings of section rules, of heading rules, of rules about the plan, and of the rule about comments. */
const text = `# Implementation Plan: [FEATURE NAME]

**Related Spec**: \`spec.md\`

<!-- planquill-disable-next-line empty-table -- none -->
## Risks / Trade-offs

| Risk | Likelihood | Impact | Mitigation |
|---|---|---|---|
| Delay | Huge | Low | None |

## Context

Why.

## Context

## Goals / Non-Goals

**Goals:** Speed.

**Non-Goals:** More.

## Architecture Overview

Parts.

## Component Structure

More.

## Decisions

None.

## Implementation Phases

- [] One
`;

suite('The findings of a plan', () => {
  const options = { missingReferences: new Set(['spec.md']) };
  const { findings, fixesOf } = lintOf(text, builtInTemplate(), options);
  const titlesOf = (some: typeof findings) => some.map(finding => fixesOf(finding).map(({ title }) => title));

  test('are plain data, and a copy of one leads to the same fixes', () => {
    assert.deepEqual(structuredClone(findings), findings);
    assert.deepEqual(JSON.parse(JSON.stringify(findings)), findings);
    const titles = titlesOf(findings);
    assert.deepEqual(titlesOf(findings.map(finding => ({ ...finding }))), titles);
    const all = new Set(titles.flat());
    for (const title of [
      'Fill in “{value}”',
      'Create {path} from its template',
      'Remove the section “{title}”',
      'Change to {task}',
      'Remove this comment',
    ])
      assert.ok(all.has(title), title);
  });

  test('have no fixes in another version, where they are somewhere else', () => {
    const other = lintOf(`New.\n\n${text}`, builtInTemplate(), options);
    for (const finding of findings) assert.deepEqual(other.fixesOf(finding), []);
  });

  test('of sections that no edit has touched are the same objects in the next version', () => {
    const cache = {};
    const snapshot = Snapshot.parse(text);
    const plan = readPlan(snapshot, builtInTemplate());
    const before = new Set(lintPlan(plan, options, cache).findings);
    const end = { start: text.length, end: text.length };
    const next = readPlan(snapshot.update([{ range: end, newText: 'x' }]), builtInTemplate(), plan);
    const after = lintPlan(next, options, cache).findings.filter(finding => before.has(finding));
    const rules = new Set(after.map(({ rule }) => rule));
    assert.ok(rules.has('unfilled-placeholder') && rules.has('invalid-choice'), [...rules].join());
  });

  test('of sections that no edit has touched change where they depend on the touched one', () => {
    const decision = (nth: number) =>
      `### Decision ${nth}: Files\n\n**Decision**: Use files.\n\n**Rationale**: Few.\n`;
    const decisions = `# Plan\n\n## Decisions\n\n${[1, 2, 3].map(decision).join('\n')}`;
    const cache = {};
    let plan = readPlan(Snapshot.parse(decisions), builtInTemplate());
    const lacking = () => {
      const { findings: found } = lintPlan(plan, {}, cache);
      return found.flatMap(({ data, range }) =>
        data['label'] === 'Context' ? [plan.snapshot.positionAt(range.start).line] : [],
      );
    };
    const change = (start: number, end: number, newText: string) => {
      const next = plan.snapshot.update([{ range: { start, end }, newText }]);
      plan = readPlan(next, builtInTemplate(), plan);
    };
    assert.deepEqual(lacking(), []);
    const at = decisions.indexOf('### Decision 3') - 1;
    const label = '\n**Context**: Logins.\n';
    change(at, at, label);
    assert.deepEqual(lacking(), [4, 18]);
    change(at, at + label.length, '');
    assert.deepEqual(lacking(), []);
  });
});
