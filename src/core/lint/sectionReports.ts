import { SectionCache } from '../markdown/sectionCache';
import type { PlanSection } from '../plan/plan';
import { type Checked, checked } from './checked';
import type { Report, RuleContext, SectionRule } from './rule';

/** What one rule says about one section. Offsets are the section's. */
export type RuleReports = Checked<SectionRule, Report>;

/** What the rules of section scope say, and all they may look at besides the section itself. */
interface Remembered {
  readonly templateSection: PlanSection['templateSection'];
  readonly isParent: boolean;
  readonly isTop: boolean;
  readonly template: RuleContext['template'];
  readonly occasion: string;
  readonly said: readonly RuleReports[];
}

const remembered = new SectionCache<Remembered>();

/** One list for all sections of which no rule says anything, which are most. */
const nothingSaid: readonly RuleReports[] = [];

/** What, apart from the template, is the same for every section of a run: two runs of one occasion say the same. */
export function occasionOf(
  rules: readonly SectionRule[],
  { openForm, isTemplateItself, feature }: RuleContext,
): string {
  return JSON.stringify([rules.map(({ id }) => id), openForm, isTemplateItself, feature]);
}

/**
 * What the rules of section scope say about a section; a rule that has nothing to say is left out. It is worked out again
 * only when the section or its circumstances changed, so that an edit costs these rules no more than what it touched.
 *
 * @param occasion see {@link occasionOf}
 */
export function sectionReports(
  rules: readonly SectionRule[],
  planSection: PlanSection,
  context: RuleContext,
  occasion: string,
): readonly RuleReports[] {
  const { section, templateSection, isParent, isTop } = planSection;
  const known = remembered.get(section);
  if (
    known &&
    known.templateSection === templateSection &&
    known.isParent === isParent &&
    known.isTop === isTop &&
    known.template === context.template &&
    known.occasion === occasion
  )
    return known.said;
  const spoken = rules
    .map(rule => checked(rule, () => rule.check(planSection, context)))
    .filter(({ reports, error }) => reports.length > 0 || error !== undefined);
  const said = spoken.length > 0 ? spoken : nothingSaid;
  const { template } = context;
  remembered.set(section, { templateSection, isParent, isTop, template, occasion, said });
  return said;
}
