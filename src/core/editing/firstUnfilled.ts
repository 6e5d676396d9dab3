import { lintPlan } from '../lint/lintPlan';
import { unfilledPlaceholder } from '../lint/rules/unfilled-placeholder';
import { Snapshot } from '../markdown/snapshot';
import { readPlan } from '../plan/plan';
import type { Template } from '../template/template';
import type { Range } from '../text/positions';

/** The range that a person fills in first: the first placeholder, else the first finding; undefined without any. */
export function firstUnfilled(text: string, template: Template): Range | undefined {
  const { findings } = lintPlan(readPlan(Snapshot.parse(text), template));
  const placeholder = findings.find(({ rule }) => rule === unfilledPlaceholder.id);
  return (placeholder ?? findings[0])?.range;
}
