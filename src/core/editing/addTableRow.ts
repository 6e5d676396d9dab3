import { fieldLabelKey } from '../markdown/queries/fieldLabelKey';
import { writtenRow } from '../plan/edits/writtenRow';
import type { Plan } from '../plan/plan';
import { firstRow, type TableAt, tableAt } from '../plan/tableAt';
import { choiceCellsIn } from '../template/choices';
import type { Change, SnippetPart } from '../text/change';
import { nextLineStart } from '../text/lines';
import { type Range, shiftRange } from '../text/positions';

/**
 * Adds a row below the one at the end of a selection; below the delimiter row from the header. Where the column of the
 * template has choices, the cell is a stop with these and begins with the template's text, so that a choice which nobody made
 * does not look like one. Every other cell is an empty stop.
 *
 * @param selection UTF-16 offsets of the plan
 * @returns undefined where no table is
 */
export function addTableRow(plan: Plan, selection: Range): Change | undefined {
  const found = tableAt(plan, selection);
  return found && addRowTo(found);
}

/** {@link addTableRow} for a table that was found. */
export function addRowTo(found: TableAt): Change {
  const { table, section, base, lines, last } = found;
  const { source } = section;
  const above = lines[Math.max(last, firstRow - 1)] ?? table.delimiter;
  const row = writtenRow(cellsFor(found), table.header);
  const at = nextLineStart(source, above.range.end);
  const eol = source.slice(table.header.range.end, nextLineStart(source, table.header.range.end));
  if (at > above.range.end)
    return {
      edits: [{ range: shiftRange({ start: at, end: at }, base), newText: [above.lead, ...row, eol] }],
    };
  // It begins at the margin, so that no host indents its second line like the first.
  const start = above.range.start - above.lead.length;
  const newText = [source.slice(start, above.range.end), eol, above.lead, ...row];
  return { edits: [{ range: shiftRange({ start, end: above.range.end }, base), newText }] };
}

function cellsFor({
  table: { header },
  section,
  templateSection,
}: TableAt): readonly (readonly SnippetPart[])[] {
  const known = templateSection && choiceCellsIn(templateSection.section);
  return header.cells.map(({ start, end }) => {
    const cell = known?.get(fieldLabelKey(section.source.slice(start, end)));
    return [cell ? { choices: [cell.text, ...cell.choices] } : { stop: '' }];
  });
}
