import assert from 'node:assert/strict';
import type { Finding } from '../../src/core/lint/finding';
import { type Lint, type LintOptions, lintPlan } from '../../src/core/lint/lintPlan';
import type { RuleExample } from '../../src/core/lint/rule';
import { Snapshot } from '../../src/core/markdown/snapshot';
import { type Plan, readPlan } from '../../src/core/plan/plan';
import { builtInTemplate } from '../../src/core/template/builtInTemplate';
import { readTemplate, type Template } from '../../src/core/template/template';
import { plainEdits } from '../../src/core/text/change';
import { applyEdits, type Edit } from '../../src/core/text/edits';
import { featureOf } from './features';
import { readMarkers, withMarkers } from './markers';

/** A text read at one go and compared with a template. */
export function planOf(text: string, template: Template | undefined = builtInTemplate()): Plan {
  return readPlan(Snapshot.parse(text), template);
}

export function findingsIn(
  text: string,
  template: Template | undefined = builtInTemplate(),
  options: LintOptions = {},
): readonly Finding[] {
  return lintOf(text, template, options).findings;
}

export function lintOf(
  text: string,
  template: Template | undefined = builtInTemplate(),
  options: LintOptions = {},
): Lint {
  return lintPlan(planOf(text, template), options);
}

/** The edits of the first fix of every finding of a rule, each once: two fixes may share one. */
export function firstFixesOf(rule: string, { findings, fixesOf }: Lint): readonly Edit[] {
  const edits = findings
    .filter(finding => finding.rule === rule)
    .flatMap(finding => {
      const [fix] = fixesOf(finding);
      return fix && 'change' in fix ? plainEdits(fix.change.edits) : [];
    });
  return [...new Map(edits.map(edit => [JSON.stringify(edit), edit])).values()];
}

/** What one rule finds in an example, read without its markers. */
function findingsInExample(rule: string, example: RuleExample, text: string): readonly Finding[] {
  return lintOfExample(example, text).findings.filter(finding => finding.rule === rule);
}

function lintOfExample(example: RuleExample, text: string): Lint {
  const plan = readPlan(Snapshot.parse(text), templateOf(example));
  const missingReferences = new Set(example.missingReferences);
  const { name = 'plan.md', others = {} } = example;
  const documents = featureOf({ ...others, [name]: text });
  return lintPlan(plan, {
    missingReferences,
    feature,
    featureTexts: { documents, isWhole: true },
    path: name,
  });
}

/** Asserts that a rule reports exactly the stretches that `«…»` marks. */
export function assertExample(rule: string, example: RuleExample): void {
  const { text } = readMarkers(example.text);
  const ranges = findingsInExample(rule, example, text).map(({ range }) => range);
  assert.equal(withMarkers(text, ranges), example.text);
}

/** Asserts that the first fix of every finding gives the text the example promises, and that nothing is left to find. */
export function assertFixed(rule: string, example: RuleExample): void {
  const { text } = readMarkers(example.text);
  const fixed = applyEdits(text, firstFixesOf(rule, lintOfExample(example, text)));
  assert.equal(fixed, example.fixed);
  if (!example.remains) assert.deepEqual(findingsInExample(rule, example, fixed), []);
}

export function assertFindings(rule: string, text: string, template?: string | null): void {
  assertExample(rule, { title: '', text, ...(template !== undefined && { template }) });
}

const feature = { title: 'Audit log', id: '004-audit-log', date: '2026-11-23' };

function templateOf({ template }: RuleExample): Template | undefined {
  if (template === null) return undefined;
  return template === undefined ? builtInTemplate() : readTemplate('test', template);
}
