import type { TemplateSection } from '../template/template';
import { type Range, shiftRange } from '../text/positions';
import type { Plan, PlanSection } from './plan';

/** A section with all its sub-sections, in the document: UTF-16 offsets. */
export function subtreeRange(planSection: PlanSection): Range {
  const own = shiftRange(planSection.section.range, planSection.base);
  const last = planSection.children.at(-1);
  return { start: own.start, end: last ? subtreeRange(last).end : own.end };
}

/** A section's heading in the document; the start of the section where it has none. */
export function headingRange({ section, base }: PlanSection): Range {
  const start = section.range.start + base;
  const end = section.heading?.position?.end.offset;
  return { start, end: end === undefined ? start : end + base };
}

/** The sections beside each other under a parent, or at the top. */
export function siblingsUnder(plan: Plan, parent: PlanSection | undefined): readonly PlanSection[] {
  return parent ? parent.children : plan.sections.filter(({ parent: above }) => !above);
}

/** Sections beside each other: those at the top, then those under each section that has any. */
export function siblingGroups(plan: Plan): readonly (readonly PlanSection[])[] {
  const below = plan.sections.flatMap(({ children }) => (children.length > 0 ? [children] : []));
  return [siblingsUnder(plan, undefined), ...below];
}

/** Where a template's section belongs among a plan's siblings: the nearest that are there, before and after. */
export interface SectionPlace {
  readonly before: PlanSection | undefined;
  readonly after: PlanSection | undefined;
}

/** @param order the template's sections under the same parent, in the template's order */
export function placeOf(
  wanted: TemplateSection,
  order: readonly TemplateSection[],
  siblings: readonly PlanSection[],
): SectionPlace {
  const at = order.indexOf(wanted);
  const earlier = new Set(order.slice(0, at));
  return {
    before: siblings.findLast(({ templateSection }) => templateSection && earlier.has(templateSection)),
    after: order
      .slice(at + 1)
      .map(known => siblings.find(({ templateSection }) => templateSection === known))
      .find(found => found !== undefined),
  };
}
