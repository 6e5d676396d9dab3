import type { SectionTree } from '../plan/sectionTree';
import type { HeadingReport, HeadingRule } from './rule';
import { type RuleRun, runRule } from './ruleRun';

/** The runs of the heading rules, and everything that they depend on. */
export interface HeadingRuns {
  readonly tree: SectionTree;
  readonly rules: readonly HeadingRule[];
  readonly isTemplateItself: boolean;
  readonly runs: readonly RuleRun<HeadingRule, HeadingReport>[];
}

/** @param before the runs on an earlier version: they hold while the headings and the rules stay the same */
export function headingRuns(
  rules: readonly HeadingRule[],
  tree: SectionTree,
  isTemplateItself: boolean,
  before: HeadingRuns | undefined,
): HeadingRuns {
  if (before?.tree === tree && before.rules === rules && before.isTemplateItself === isTemplateItself)
    return before;
  const runs = rules.map(rule => runRule(rule, () => rule.check(tree, { isTemplateItself })));
  return { tree, rules, isTemplateItself, runs };
}
