import type { SectionTree } from '../plan/sectionTree';
import type { HeadingReport, HeadingRule, RuleContext } from './rule';
import { type RuleRun, runRule } from './ruleRun';

type HeadingContext = Pick<RuleContext, 'isTemplateItself' | 'isTemplateNamed'>;

/** The runs of the heading rules, and everything that they depend on. */
export interface HeadingRuns {
  readonly tree: SectionTree;
  readonly rules: readonly HeadingRule[];
  readonly context: HeadingContext;
  readonly runs: readonly RuleRun<HeadingRule, HeadingReport>[];
}

/** @param before the runs on an earlier version: they hold while the headings and the rules stay the same */
export function headingRuns(
  rules: readonly HeadingRule[],
  tree: SectionTree,
  { isTemplateItself, isTemplateNamed }: HeadingContext,
  before: HeadingRuns | undefined,
): HeadingRuns {
  const isSame =
    before?.context.isTemplateItself === isTemplateItself &&
    before.context.isTemplateNamed === isTemplateNamed;
  if (isSame && before.tree === tree && before.rules === rules) return before;
  const context = { isTemplateItself, isTemplateNamed };
  const runs = rules.map(rule => runRule(rule, () => rule.check(tree, context)));
  return { tree, rules, context, runs };
}
