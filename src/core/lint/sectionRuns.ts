import { SectionCache } from '../markdown/sectionCache';
import type { PlanSection } from '../plan/plan';
import type { SectionNode } from '../plan/sectionTree';
import type { Finding, Severity } from './finding';
import type { Report, Rule, RuleContext, SectionRule } from './rule';
import { failureOf, findingOf } from './ruleFindings';
import { type RuleRun, runRule } from './ruleRun';

/** A finding of a section rule. It counts where its condition, if it has one, holds in the plan. */
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

/** What the section rules report on one section. Offsets are the section's. */
export interface SectionRuns {
  readonly runs: readonly RuleRun<SectionRule, Report>[];
  /** The reports of all runs in their order: see `FindingOrigin`. */
  readonly reports: readonly Report[];
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

/** Shared by all sections without reports, which are most of them. */
const noRuns: SectionRuns = { runs: [], reports: [] };

/**
 * The key of everything, apart from the template, that section rules see besides the section: runs of the same key on the
 * same section give the same reports.
 */
export function contextKeyOf(
  rules: readonly SectionRule[],
  { openForm, isTemplateItself, feature }: RuleContext,
): string {
  return JSON.stringify([rules.map(({ id }) => id), openForm, isTemplateItself, feature]);
}

/** The runs on a section that are known already, or undefined where the section or what is around it has changed. */
export function knownRuns(
  planSection: PlanSection,
  { template }: RuleContext,
  contextKey: string,
): SectionRuns | undefined {
  const memo = memos.get(planSection.section);
  const isSame =
    memo &&
    memo.templateSection === planSection.templateSection &&
    memo.isParent === planSection.isParent &&
    memo.isTop === planSection.isTop &&
    memo.template === template &&
    memo.contextKey === contextKey;
  return isSame ? memo.result : undefined;
}

/** Runs the section rules on a section, for {@link knownRuns} to know. Rules without reports are left out. */
export function runOnSection(
  rules: readonly SectionRule[],
  planSection: PlanSection,
  context: RuleContext,
  contextKey: string,
): SectionRuns {
  const runs = rules
    .map(rule => runRule(rule, () => rule.check(planSection, context)))
    .filter(({ reports, error }) => reports.length > 0 || error !== undefined);
  const result = runs.length > 0 ? { runs, reports: runs.flatMap(({ reports }) => reports) } : noRuns;
  const { section, templateSection, isParent, isTop } = planSection;
  memos.set(section, { templateSection, isParent, isTop, template: context.template, contextKey, result });
  return result;
}

/** The findings of a section in its document. They are made again only where the section has moved or severities changed. */
export function placedFindings(
  section: SectionRuns,
  { index }: SectionNode,
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
