import { replacedRows } from '../plan/edits/replacedRows';
import type { Plan } from '../plan/plan';
import { firstRow, tableAt } from '../plan/tableAt';
import type { Change } from '../text/change';
import type { Range } from '../text/positions';

/**
 * Moves the rows of a table that a selection touches by one row. The selection goes with them. Header and delimiter row stay
 * above all rows, and every line keeps its indent and marks of quotes.
 *
 * @param selection UTF-16 offsets of the plan
 * @returns undefined at the end of the table, and where the selection touches the header or the delimiter row
 */
export function moveTableRow(plan: Plan, selection: Range, direction: 'up' | 'down'): Change | undefined {
  const found = tableAt(plan, selection);
  if (!found || found.first < firstRow) return undefined;
  const { lines, base, section } = found;
  const isUp = direction === 'up';
  const [from, to] = isUp ? [found.first - 1, found.last] : [found.first, found.last + 1];
  if (from < firstRow || to >= lines.length) return undefined;
  const texts = lines.slice(from, to + 1).map(({ range }) => section.source.slice(range.start, range.end));
  const moved = isUp
    ? [...texts.slice(1), ...texts.slice(0, 1)]
    : [...texts.slice(-1), ...texts.slice(0, -1)];
  const { starts, ...edit } = replacedRows(found, from, moved);
  // The selection keeps its place in its row; in front of the row it goes to the start of it.
  const follow = (offset: number, line: number) => {
    const { start, end } = lines[line]?.range ?? { start: 0, end: 0 };
    const inRow = Math.min(end, Math.max(start, offset - base)) - start;
    return inRow + (starts[line - from + (isUp ? -1 : 1)] ?? 0);
  };
  const selected = { start: follow(selection.start, found.first), end: follow(selection.end, found.last) };
  return { edits: [{ ...edit, selected }] };
}
