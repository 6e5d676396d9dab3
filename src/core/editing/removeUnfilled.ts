import type { PlanDocument } from '../document/planDocument';
import type { ChangeFix } from '../lint/finding';
import type { Change } from '../text/change';
import type { Range } from '../text/positions';
import { removes } from './stopOffers';
import { stopAt, type UnfilledStop, unfilledStops } from './unfilledStops';

/**
 * Removes what stands at the stop around a selection: the smallest part that can go without leaving another finding behind,
 * from an item or a row to a section. Undefined where there is no stop, or where only the author can tell what may go.
 */
export function removeUnfilled(plan: PlanDocument, selection: Range): Change | undefined {
  const stop = stopAt(unfilledStops(plan), selection);
  return stop && removalsAt(stop, plan)[0]?.change;
}

/** The ways to remove what stands at a stop, smallest first. */
function removalsAt(stop: UnfilledStop, { offeredFixesOf }: PlanDocument): readonly ChangeFix[] {
  return stop.findings.flatMap(offeredFixesOf).filter(fix => removes(fix, stop));
}
