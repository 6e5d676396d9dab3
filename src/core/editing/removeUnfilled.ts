import type { PlanDocument } from '../document/planDocument';
import type { ChangeFix, Fix } from '../lint/finding';
import type { Change } from '../text/change';
import type { Range } from '../text/positions';
import { removes } from './stopOffers';
import { stopAt, unfilledStops } from './unfilledStops';

/**
 * Removes what stands at the stop around a selection: the smallest part that can go without leaving another finding behind,
 * from an item or a row to a section. Undefined where there is no stop, or where only the author can tell what may go.
 */
export function removeUnfilled(plan: PlanDocument, selection: Range): Change | undefined {
  const stop = stopAt(unfilledStops(plan), selection);
  if (!stop) return undefined;
  const isRemoval = (fix: Fix): fix is ChangeFix => removes(fix, stop);
  for (const finding of stop.findings) {
    const removal = plan.firstOfferedFixOf(finding, isRemoval);
    if (removal) return removal.change;
  }
  return undefined;
}
