import { rearrange } from '../plan/edits/rearrange';
import { removedRange } from '../plan/edits/removedRange';
import { isTitle, sectionRun, subtreeOf } from '../plan/edits/sectionRun';
import type { Plan } from '../plan/plan';
import type { Change } from '../text/change';

/**
 * Deletes sections with all below them, and one of the separations around them. A reference to one of them stays as it is.
 *
 * @param offsets in the sections, which stand side by side
 * @returns undefined for the title of the plan, which holds all of it, and where something else would be read in another way
 */
export function deleteSection(plan: Plan, offsets: readonly number[]): Change | undefined {
  const run = sectionRun(plan, offsets);
  if (!run || isTitle(plan, run.nodes[0])) return undefined;
  const { nodes, siblings } = run;
  const gone = new Set(nodes.flatMap(subtreeOf));
  const edits = rearrange(plan, {
    replacements: [{ range: removedRange(plan, nodes), pieces: [] }],
    order: plan.tree.nodes.filter(node => !gone.has(node)).map(node => ({ node, depth: node.depth })),
    regroupings: [{ before: siblings, after: siblings.filter(node => !gone.has(node)) }],
  });
  return edits && { edits };
}
