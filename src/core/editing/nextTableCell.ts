import { cellAt } from '../markdown/queries/writtenTable';
import type { Plan } from '../plan/plan';
import { tableAt } from '../plan/tableAt';
import type { Change } from '../text/change';
import { type Range, shiftRange } from '../text/positions';
import { addRowTo } from './addTableRow';

/** What comes after a cell: the content of another one to select, or a change that adds a row. */
export type NextCell = { readonly selected: Range } | { readonly change: Change };

/**
 * The cell behind the one at the end of a selection, or a new row behind the last one. The delimiter row is passed over.
 *
 * @param selection UTF-16 offsets of the plan
 * @returns undefined outside of tables; offsets of the plan
 */
export function nextTableCell(plan: Plan, selection: Range): NextCell | undefined {
  const found = tableAt(plan, selection);
  if (!found) return undefined;
  const { table, section, base, lines, last } = found;
  const line = lines[last];
  const isDelimiter = line === table.delimiter;
  const here =
    line && !isDelimiter ? line.cells[cellAt(line, selection.end - base, section.source) + 1] : undefined;
  const next = here ?? lines.slice(last + 1).find(other => other !== table.delimiter)?.cells[0];
  return next ? { selected: shiftRange(next, base) } : { change: addRowTo(found) };
}

/**
 * The content of the cell before the one at the start of a selection. The delimiter row is passed over.
 *
 * @param selection UTF-16 offsets of the plan
 * @returns undefined outside of tables and in the first cell; offsets of the plan
 */
export function previousTableCell(plan: Plan, selection: Range): Range | undefined {
  const found = tableAt(plan, selection);
  if (!found) return undefined;
  const { table, section, base, lines, first } = found;
  const line = lines[first];
  const here =
    line && line !== table.delimiter
      ? line.cells[cellAt(line, selection.start - base, section.source) - 1]
      : undefined;
  const before =
    here ??
    lines
      .slice(0, first)
      .findLast(other => other !== table.delimiter)
      ?.cells.at(-1);
  return before && shiftRange(before, base);
}
