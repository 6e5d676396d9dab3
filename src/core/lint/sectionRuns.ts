import type { Section } from '../markdown/section';
import { SectionCache } from '../markdown/sectionCache';
import { type Plan, type PlanSection, planSectionOf } from '../plan/plan';
import type { SectionNode, SectionTree } from '../plan/sectionTree';
import type { Steps } from '../text/steps';
import type { Report, RuleContext, SectionRule } from './rule';
import { type RuleRun, runRule } from './ruleRun';
import { readSuppressions, type Suppression } from './suppression/readSuppressions';

/** What the section rules report on one section, and its suppressions. Offsets are the section's. */
export interface SectionRuns {
  readonly runs: readonly RuleRun<SectionRule, Report>[];
  /** The reports of all runs in their order: see `FindingOrigin`. */
  readonly reports: readonly Report[];
  /** The comments of the section that suppress findings. */
  readonly suppressions: readonly Suppression[];
}

/** The memo of a section: the runs on it, and everything that they depend on besides the section. */
interface SectionMemo {
  readonly templateSection: PlanSection['templateSection'];
  readonly isParent: boolean;
  readonly isTop: boolean;
  readonly template: RuleContext['template'];
  readonly contextKey: string;
  readonly result: SectionRuns;
}

const memos = new SectionCache<SectionMemo>();

/** Shared by all sections without reports and suppressions, which are most of them. */
export const noRuns: SectionRuns = { runs: [], reports: [], suppressions: [] };

/** The runs on all sections of a document, and what they depend on besides the sections. */
export interface DocumentRuns {
  readonly tree: SectionTree;
  readonly contextKey: string;
  readonly sections: readonly Section[];
  /** By the index of the section. */
  readonly bySection: readonly SectionRuns[];
}

/**
 * Runs the section rules on the sections of a plan, in steps of a section each. There are two ways to know that the runs on
 * a section still hold. While the headings stay the same, comparing the lists of sections is enough, and costs nearly
 * nothing for the thousands of sections that an edit does not touch. Otherwise the memo of the section is compared.
 *
 * @param before the runs on an earlier version
 */
export function* runOnSections(
  rules: readonly SectionRule[],
  plan: Plan,
  context: RuleContext,
  before: DocumentRuns | undefined,
): Steps<DocumentRuns> {
  const { tree } = plan;
  const { sections } = plan.snapshot;
  const contextKey = contextKeyOf(rules, context);
  const same = before?.tree === tree && before.contextKey === contextKey ? before : undefined;
  const bySection = [...(same?.bySection ?? sections.map(() => noRuns))];
  for (let index = 0; index < sections.length; index += 1) {
    if (same?.sections[index] === sections[index]) continue;
    const planSection = planSectionOf(plan, tree.nodes[index] as SectionNode);
    let runs = knownRuns(planSection, context, contextKey);
    if (!runs) {
      runs = runOnSection(rules, planSection, context, contextKey);
      yield;
    }
    bySection[index] = runs;
  }
  return { tree, contextKey, sections, bySection };
}

/** The key of everything, apart from the template, that section rules are given besides the section. */
function contextKeyOf(
  rules: readonly SectionRule[],
  { openForm, isTemplateItself, feature }: RuleContext,
): string {
  return JSON.stringify([rules.map(({ id }) => id), openForm, isTemplateItself, feature]);
}

/** The runs in the memo of a section; undefined when the section is new, or its place or context has changed. */
function knownRuns(
  { section, templateSection, isParent, isTop }: PlanSection,
  { template }: RuleContext,
  contextKey: string,
): SectionRuns | undefined {
  const memo = memos.get(section);
  const isSame =
    memo &&
    memo.templateSection === templateSection &&
    memo.isParent === isParent &&
    memo.isTop === isTop &&
    memo.template === template &&
    memo.contextKey === contextKey;
  return isSame ? memo.result : undefined;
}

/** Runs the rules on a section, and keeps the runs in its memo. Runs without reports are left out. */
function runOnSection(
  rules: readonly SectionRule[],
  planSection: PlanSection,
  context: RuleContext,
  contextKey: string,
): SectionRuns {
  const { section, templateSection, isParent, isTop } = planSection;
  const runs = rules
    .map(rule => runRule(rule, () => rule.check(planSection, context)))
    .filter(({ reports, error }) => reports.length > 0 || error !== undefined);
  const suppressions = readSuppressions(section);
  const result =
    runs.length + suppressions.length > 0
      ? { runs, reports: runs.flatMap(({ reports }) => reports), suppressions }
      : noRuns;
  memos.set(section, { templateSection, isParent, isTop, template: context.template, contextKey, result });
  return result;
}
