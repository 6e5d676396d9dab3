import type { SectionTree } from '../plan/sectionTree';
import type { HeadingReport, HeadingRule } from './rule';

/** What one rule says about the headings of a plan, or how it failed to. */
export interface RuleHeadingReports {
  readonly rule: HeadingRule;
  readonly reports: readonly HeadingReport[];
  readonly error?: unknown;
}

/** What the rules that look at headings say, and all they looked at. */
export interface HeadingReports {
  readonly tree: SectionTree;
  readonly rules: readonly HeadingRule[];
  readonly isOwnTemplate: boolean;
  readonly said: readonly RuleHeadingReports[];
}

/** @param before what was said of an earlier version, which is true while its headings are the same */
export function headingReports(
  rules: readonly HeadingRule[],
  tree: SectionTree,
  isOwnTemplate: boolean,
  before: HeadingReports | undefined,
): HeadingReports {
  const isSame =
    before?.tree === tree &&
    before.isOwnTemplate === isOwnTemplate &&
    before.rules.length === rules.length &&
    before.rules.every((rule, index) => rule === rules[index]);
  if (isSame) return before;
  const said = rules.map((rule): RuleHeadingReports => {
    const reports: HeadingReport[] = [];
    try {
      for (const report of rule.check(tree, { isOwnTemplate })) reports.push(report);
      return { rule, reports };
    } catch (error) {
      return { rule, reports, error: error ?? new Error('no reason given') };
    }
  });
  return { tree, rules, isOwnTemplate, said };
}
