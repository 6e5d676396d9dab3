import { gapAround } from '../plan/edits/gapAround';
import { rearrange } from '../plan/edits/rearrange';
import { isTitle, rangeOfRun, sectionRun, subtreeOf } from '../plan/edits/sectionRun';
import type { Plan } from '../plan/plan';
import type { Change } from '../text/change';

/**
 * Puts a copy of sections, with all below them, behind them. In a numbered series the copy gets the next number. Its heading
 * gets the cursor.
 *
 * @param offsets in the sections, which stand side by side
 * @returns undefined for the title of the plan, and where something else would be read in another way
 */
export function duplicateSection(plan: Plan, offsets: readonly number[]): Change | undefined {
  const run = sectionRun(plan, offsets);
  if (!run || isTitle(plan, run.nodes[0])) return undefined;
  const { nodes, siblings, at } = run;
  const range = rangeOfRun(plan, nodes);
  const own = nodes.flatMap(subtreeOf);
  const end = nodes[0].index + own.length;
  const placed = plan.tree.nodes.map(node => ({ node, depth: node.depth }));
  const edits = rearrange(plan, {
    replacements: [
      {
        range: { start: range.end, end: range.end },
        pieces: [gapAround(plan, run), { ...range, isCopy: true }],
      },
    ],
    order: [
      ...placed.slice(0, end),
      ...own.map(node => ({ node, depth: node.depth, isCopy: true })),
      ...placed.slice(end),
    ],
    regroupings: [{ before: siblings, after: siblings.toSpliced(at + nodes.length, 0, ...nodes) }],
    cursor: nodes[0],
  });
  return edits && { edits };
}
