import type { Plan } from '../plan/plan';
import { headingRange } from '../plan/plan';
import { lineageOf, sectionAt } from '../plan/sectionAt';
import { type SectionNode, siblingsUnder } from '../plan/sectionTree';
import { isInSeries } from '../plan/series';
import type { TemplateSection } from '../template/template';
import type { Change } from '../text/change';
import { insertPlanBlock } from './insertPlanBlock';
import { planBlocks } from './planBlocks';

/**
 * Adds one more section of a series, such as `### Decision 3: [Title]` behind `### Decision 2`, as the template has it: behind
 * the last of the series, with the next number and tab stops. The series is the one at the cursor, else the only one.
 *
 * @param plan see `planForBlocks`
 * @param offset of the cursor
 * @returns undefined where the template has no such series, or several and the cursor is in none
 */
export function addAnother(plan: Plan, offset: number): Change | undefined {
  const around = lineageOf(sectionAt(plan, offset));
  const offers = planBlocks(plan, offset).flatMap(block => (block.kind === 'repeatable' ? [block] : []));
  const [only, ...others] = offers;
  const block =
    offers.find(({ series }) => around.some(node => isInSeries(series, node))) ??
    offers.find(({ series: { members } }) => around.some(node => holds(node, members[0]?.parent))) ??
    (others.length === 0 ? only : undefined);
  if (!block) return undefined;
  const own = around.find(node => isInSeries(block.series, node));
  const last = own && siblingsUnder(plan.tree, own.parent).findLast(node => isInSeries(block.series, node));
  return insertPlanBlock(plan, block, last ? headingRange(plan, last).start : offset);
}

/** Whether a section is that of the template which a series lies in. The title holds all, and tells nothing. */
function holds({ templateSection }: SectionNode, above: TemplateSection | undefined): boolean {
  return templateSection !== undefined && templateSection === above && templateSection.depth > 1;
}
