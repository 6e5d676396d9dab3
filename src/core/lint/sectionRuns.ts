import type { Section } from '../markdown/section';
import { SectionCache } from '../markdown/sectionCache';
import { type Plan, type PlanSection, planSectionOf } from '../plan/plan';
import type { SectionNode, SectionTree } from '../plan/sectionTree';
import type { Steps } from '../text/steps';
import type { Finding, Severity } from './finding';
import type { Report, Rule, RuleContext, SectionRule } from './rule';
import { failureOf, findingOf } from './ruleFindings';
import { type RuleRun, runRule } from './ruleRun';
import { readSuppressions, type Suppression } from './suppression/readSuppressions';

/** A finding of a section rule. If it has a condition, it counts only where the condition holds in the plan. */
export interface SectionFinding {
  readonly finding: Finding;
  readonly rule: SectionRule;
  readonly holdsIn: Report['holdsIn'];
}

/** The findings of one section in its document, and everything that they depend on besides the reports. */
interface PlacedFindings {
  readonly index: number;
  readonly base: number;
  readonly severities: ReadonlyMap<Rule, Severity>;
  readonly findings: readonly SectionFinding[];
}

/** What the section rules report on one section, and its suppressions. Offsets are the section's. */
export interface SectionRuns {
  readonly runs: readonly RuleRun<SectionRule, Report>[];
  /** The reports of all runs in their order: see `FindingOrigin`. */
  readonly reports: readonly Report[];
  /** The comments of the section that suppress findings. */
  readonly suppressions: readonly Suppression[];
  /** The latest findings that were made of the reports. Only {@link placedFindings} reads and writes it. */
  placed?: PlacedFindings;
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
  const bySection: SectionRuns[] = [];
  for (let index = 0; index < sections.length; index += 1) {
    let runs = same?.sections[index] === sections[index] ? same?.bySection[index] : undefined;
    if (!runs) {
      const planSection = planSectionOf(plan, tree.nodes[index] as SectionNode);
      runs = knownRuns(planSection, context, contextKey);
      if (!runs) {
        runs = runOnSection(rules, planSection, context, contextKey);
        yield;
      }
    }
    bySection.push(runs);
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

/** The findings of a section in its document. They are made again only when the section has moved or severities changed. */
export function placedFindings(
  section: SectionRuns,
  index: number,
  base: number,
  start: number,
  severities: ReadonlyMap<Rule, Severity>,
): readonly SectionFinding[] {
  const { placed } = section;
  if (placed && placed.base === base && placed.index === index && placed.severities === severities)
    return placed.findings;
  const findings: SectionFinding[] = [];
  let report = 0;
  for (const { rule, reports, error } of section.runs) {
    const severity = severities.get(rule) ?? rule.severity;
    for (const found of reports) {
      const finding = findingOf(rule, severity, found, { section: index, report }, base);
      findings.push({ finding, rule, holdsIn: found.holdsIn });
      report += 1;
    }
    if (error !== undefined)
      findings.push({ finding: failureOf(rule, error, start), rule, holdsIn: undefined });
  }
  section.placed = { index, base, severities, findings };
  return findings;
}
