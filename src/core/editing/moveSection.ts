import { exchangeRuns } from '../plan/edits/exchangeRuns';
import { sectionRun } from '../plan/edits/sectionRun';
import type { Plan } from '../plan/plan';
import type { Change } from '../text/change';

/**
 * Moves sections with all below them in front of the section before them under the same heading.
 *
 * @param offsets in the sections, which stand side by side
 * @returns undefined where they are the first ones, the section before them has another depth, or something else would be
 * read in another way
 */
export function moveSectionUp(plan: Plan, offsets: readonly number[]): Change | undefined {
  return moveBy(plan, offsets, -1);
}

/** Moves sections behind the next one, as {@link moveSectionUp} does in front of the one before. */
export function moveSectionDown(plan: Plan, offsets: readonly number[]): Change | undefined {
  return moveBy(plan, offsets, 1);
}

function moveBy(plan: Plan, offsets: readonly number[], by: -1 | 1): Change | undefined {
  const run = sectionRun(plan, offsets);
  if (!run) return undefined;
  const { nodes, siblings, at } = run;
  const other = siblings[by < 0 ? at - 1 : at + nodes.length];
  if (other?.depth !== nodes[0].depth) return undefined;
  const edits =
    by < 0 ? exchangeRuns(plan, [other], nodes, nodes) : exchangeRuns(plan, nodes, [other], nodes);
  return edits && { edits };
}
