import type { SectionTree } from '../plan/sectionTree';
import { type Checked, checked } from './checked';
import type { HeadingReport, HeadingRule } from './rule';

/** What the rules that look at headings say, and all they looked at. */
export interface HeadingReports {
  readonly tree: SectionTree;
  readonly rules: readonly HeadingRule[];
  readonly isTemplateItself: boolean;
  readonly said: readonly Checked<HeadingRule, HeadingReport>[];
}

/** @param before what was said of an earlier version, which is true while its headings are the same */
export function headingReports(
  rules: readonly HeadingRule[],
  tree: SectionTree,
  isTemplateItself: boolean,
  before: HeadingReports | undefined,
): HeadingReports {
  const isSame =
    before?.tree === tree &&
    before.isTemplateItself === isTemplateItself &&
    before.rules.length === rules.length &&
    before.rules.every((rule, index) => rule === rules[index]);
  if (isSame) return before;
  const said = rules.map(rule => checked(rule, () => rule.check(tree, { isTemplateItself })));
  return { tree, rules, isTemplateItself, said };
}
