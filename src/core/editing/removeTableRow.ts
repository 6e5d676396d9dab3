import type { Plan } from '../plan/plan';
import { firstRow, tableAt } from '../plan/tableAt';
import type { Change } from '../text/change';
import { nextLineStart } from '../text/lines';
import { type Range, shiftRange } from '../text/positions';

/**
 * Removes the rows of a table that a selection touches, with their lines. Header and delimiter row stay, so that a table
 * without its last row is still there to add one to.
 *
 * @param selection UTF-16 offsets of the plan
 * @returns undefined where no row is
 */
export function removeTableRow(plan: Plan, selection: Range): Change | undefined {
  const found = tableAt(plan, selection);
  if (!found || found.last < firstRow) return undefined;
  const { lines, base, section } = found;
  const [above, first, last] = [
    lines[Math.max(found.first, firstRow) - 1],
    lines[Math.max(found.first, firstRow)],
    lines[found.last],
  ];
  if (!above || !first || !last) return undefined;
  const end = nextLineStart(section.source, last.range.end);
  const isEndOfText = end === last.range.end;
  const range = isEndOfText
    ? { start: above.range.end, end }
    : { start: first.range.start - first.lead.length, end };
  return { edits: [{ range: shiftRange(range, base), newText: '' }] };
}
