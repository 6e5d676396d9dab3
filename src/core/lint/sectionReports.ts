import type { Section } from '../markdown/section';
import type { PlanSection } from '../plan/plan';
import type { Report, RuleContext, SectionRule } from './rule';

/** All that a rule of section scope may look at besides the section itself. */
interface Circumstances {
  readonly templateSection: PlanSection['templateSection'];
  readonly hasChildren: boolean;
  readonly isTop: boolean;
  readonly template: RuleContext['template'];
  readonly openForm: boolean;
  readonly subject: string;
}

interface Remembered {
  readonly circumstances: Circumstances;
  readonly reports: Map<SectionRule, readonly Report[]>;
}

const remembered = new WeakMap<Section, Remembered>();

/**
 * What a rule of section scope says about a section, worked out again only when the section or its circumstances changed:
 * an edit costs the rules no more than the sections it touched. A rule that throws is asked again.
 */
export function sectionReports(
  rule: SectionRule,
  planSection: PlanSection,
  context: RuleContext,
): readonly Report[] {
  const circumstances = circumstancesOf(planSection, context);
  let entry = remembered.get(planSection.section);
  if (!entry || !same(entry.circumstances, circumstances)) {
    entry = { circumstances, reports: new Map() };
    remembered.set(planSection.section, entry);
  }
  const known = entry.reports.get(rule);
  if (known) return known;
  const reports = [...rule.check(planSection, context)];
  entry.reports.set(rule, reports);
  return reports;
}

function circumstancesOf(
  planSection: PlanSection,
  { template, openForm, subject }: RuleContext,
): Circumstances {
  return {
    templateSection: planSection.templateSection,
    hasChildren: planSection.children.length > 0,
    isTop: planSection.parent === undefined,
    template,
    openForm,
    subject: subject ? JSON.stringify(subject) : '',
  };
}

function same(a: Circumstances, b: Circumstances): boolean {
  return (Object.keys(a) as (keyof Circumstances)[]).every(key => a[key] === b[key]);
}
