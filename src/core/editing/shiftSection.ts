import { rearrange } from '../plan/edits/rearrange';
import { isTitle, sectionRun, subtreeOf } from '../plan/edits/sectionRun';
import type { Plan } from '../plan/plan';
import type { Change } from '../text/change';

/**
 * Lifts the headings of sections, and all below them, by one level. The sections that come after them under the same heading
 * are below them then, as their own headings stay.
 *
 * @param offsets in the sections, which stand side by side
 * @returns undefined for the title of the plan and for headings of level 1
 */
export function promoteSection(plan: Plan, offsets: readonly number[]): Change | undefined {
  return shiftBy(plan, offsets, -1);
}

/**
 * Lowers the headings of sections, and all below them, by one level.
 *
 * @param offsets in the sections, which stand side by side
 * @returns undefined for the title of the plan, and where a heading below them has level 6 already
 */
export function demoteSection(plan: Plan, offsets: readonly number[]): Change | undefined {
  return shiftBy(plan, offsets, 1);
}

function shiftBy(plan: Plan, offsets: readonly number[], by: -1 | 1): Change | undefined {
  const run = sectionRun(plan, offsets);
  if (!run || isTitle(plan, run.nodes[0])) return undefined;
  const shifted = new Set(run.nodes.flatMap(subtreeOf));
  const edits = rearrange(plan, {
    replacements: [],
    order: plan.tree.nodes.map(node => ({ node, depth: node.depth + (shifted.has(node) ? by : 0) })),
    regroupings: [],
  });
  return edits && { edits };
}
