import type { Range } from '../text/positions';
import type { ChangeFix } from './finding';

/** What people write where a question of the template has no answer in their plan. It is understood in every language. */
export const notApplicable = 'N/A';

/**
 * A fix that says of a value that it does not apply.
 *
 * @param offered see `Fix.offered`
 * @param lead what has to come before the value
 */
export function notApplicableFix(
  range: Range,
  offered: ChangeFix['offered'] = 'where-it-settles',
  lead = '',
): ChangeFix {
  return {
    title: 'Fill in “{value}”',
    data: { value: notApplicable },
    change: { edits: [{ range, newText: lead + notApplicable }] },
    offered,
  };
}
