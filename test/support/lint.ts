import assert from 'node:assert/strict';
import type { Finding } from '../../src/core/lint/finding';
import { lintPlan, type Surroundings } from '../../src/core/lint/lintPlan';
import type { RuleExample } from '../../src/core/lint/rule';
import { Snapshot } from '../../src/core/markdown/snapshot';
import { type Plan, readPlan } from '../../src/core/plan/plan';
import { builtInTemplate } from '../../src/core/template/builtInTemplate';
import { readTemplate, type Template } from '../../src/core/template/template';
import { applyEdits, type Edit } from '../../src/core/text/edits';
import { readMarkers, withMarkers } from './markers';

/** A text read at one go and compared with a template. */
export function planOf(text: string, template: Template | undefined = builtInTemplate()): Plan {
  return readPlan(Snapshot.parse(text), template);
}

export function findingsIn(
  text: string,
  template: Template | undefined = builtInTemplate(),
  surroundings: Surroundings = {},
): readonly Finding[] {
  return lintPlan(planOf(text, template), surroundings).findings;
}

/** What one rule finds in an example, read without its markers. */
export function findingsInExample(rule: string, example: RuleExample, text: string): readonly Finding[] {
  const plan = readPlan(Snapshot.parse(text), templateOf(example));
  const missingReferences = new Set(example.missingReferences);
  const { findings } = lintPlan(plan, { missingReferences, subject });
  return findings.filter(finding => finding.rule === rule);
}

/** Asserts that a rule reports exactly the stretches that `«…»` marks. */
export function assertExample(rule: string, example: RuleExample): void {
  const { text } = readMarkers(example.text);
  const ranges = findingsInExample(rule, example, text).map(({ range }) => range);
  assert.equal(withMarkers(text, ranges), example.text);
}

/** The edits of the first fix of each finding. */
export function firstEdits(findings: readonly Finding[]): readonly Edit[] {
  return findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
}

/** Asserts that the first fix of every finding gives the text the example promises, and that nothing is left to find. */
export function assertFixed(rule: string, example: RuleExample): void {
  const { text } = readMarkers(example.text);
  const edits = firstEdits(findingsInExample(rule, example, text));
  const fixed = applyEdits(text, edits);
  assert.equal(fixed, example.fixed);
  if (!example.remains) assert.deepEqual(findingsInExample(rule, example, fixed), []);
}

export function assertFindings(rule: string, text: string, template?: string | null): void {
  assertExample(rule, { title: '', text, ...(template !== undefined && { template }) });
}

const subject = { title: 'Audit log', id: '004-audit-log', date: '2026-11-23' };

function templateOf({ template }: RuleExample): Template | undefined {
  if (template === null) return undefined;
  return template === undefined ? builtInTemplate() : readTemplate('test', template);
}
