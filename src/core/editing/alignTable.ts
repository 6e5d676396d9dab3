import stringWidth from 'string-width';
import { cellAt, readRow, type WrittenRow } from '../markdown/queries/writtenTable';
import { replacedRows } from '../plan/edits/replacedRows';
import type { Plan } from '../plan/plan';
import { type TableAt, tableAt } from '../plan/tableAt';
import type { Change } from '../text/change';
import { withoutEndBlanks } from '../text/lines';
import type { Range } from '../text/positions';

/** How a column is aligned, as its delimiter cell says: by colons at its ends. */
interface Column {
  /** In columns of a terminal: a wide character takes two. */
  readonly width: number;
  readonly left: boolean;
  readonly right: boolean;
}

/** The bars that all lines of an aligned table have at their ends. */
type Bars = Pick<WrittenRow, 'opens' | 'closes'>;

/**
 * Aligns the columns of the table at a selection. Every cell keeps what it says. A row that lacks cells gets blank ones, and
 * all rows get a bar at an end where one has it or needs it.
 *
 * @param selection UTF-16 offsets of the plan
 * @returns undefined where no table is, or it is aligned
 */
export function alignTable(plan: Plan, selection: Range): Change | undefined {
  const found = tableAt(plan, selection);
  if (!found) return undefined;
  const { table, lines, base, section } = found;
  const count = table.header.cells.length;
  const bars: Bars = {
    opens: lines.some(({ opens }) => opens),
    closes: lines.some(({ closes, cells }) => closes || cells.length < count),
  };
  const columns = columnsOf(found);
  const { delimiter } = table;
  const isSpaced = delimiter.cells.every(
    ({ start }, index) => (index === 0 && !delimiter.opens) || section.source[start - 1] === ' ',
  );
  const texts = lines.map(line =>
    line === delimiter
      ? delimiterRow(columns.slice(0, count), bars, isSpaced)
      : textRow(line, columns.slice(0, Math.max(count, line.cells.length)), bars, section.source),
  );
  const { starts, ...edit } = replacedRows(found, 0, texts);
  if (edit.newText === plan.snapshot.text.slice(edit.range.start, edit.range.end)) return undefined;
  const at = sameCell(found, selection.end - base, texts[found.last] ?? '') + (starts[found.last] ?? 0);
  return { edits: [{ ...edit, selected: { start: at, end: at } }] };
}

/** The offset in the new text of a line that is at the same place in the same cell as one in the source. */
function sameCell({ lines, last, section: { source } }: TableAt, offset: number, newText: string): number {
  const line = lines[last];
  const index = line ? cellAt(line, offset, source) : -1;
  const [before, after] = [line?.cells[index], readRow(0, newText).cells[index]];
  if (!before || !after) return 0;
  return Math.min(after.end, after.start + Math.max(0, offset - before.start));
}

function columnsOf({ table, lines, section: { source } }: TableAt): readonly Column[] {
  const texts = lines.filter(line => line !== table.delimiter);
  const count = Math.max(...texts.map(({ cells }) => cells.length));
  return Array.from({ length: count }, (_, index) => {
    const mark = table.delimiter.cells[index];
    const widths = texts.map(({ cells }) => widthOf(cells[index], source));
    return {
      // Three signs are the least that every reader takes for a delimiter.
      width: Math.max(3, ...widths),
      left: mark !== undefined && source[mark.start] === ':',
      right: mark !== undefined && source[mark.end - 1] === ':',
    };
  });
}

function textRow(
  { cells }: WrittenRow,
  columns: readonly Column[],
  { opens, closes }: Bars,
  source: string,
): string {
  const padded = columns.map(({ width, left, right }, index) => {
    const cell = cells[index];
    const space = width - widthOf(cell, source);
    // White space at the start of a line without a bar would be its indent.
    const before = right && (opens || index > 0) ? (left ? Math.floor(space / 2) : space) : 0;
    const text = cell ? source.slice(cell.start, cell.end) : '';
    return ' '.repeat(before) + text + ' '.repeat(space - before);
  });
  return withoutEndBlanks(`${opens ? '| ' : ''}${padded.join(' | ')}${closes ? ' |' : ''}`);
}

function delimiterRow(columns: readonly Column[], { opens, closes }: Bars, isSpaced: boolean): string {
  const last = columns.length - 1;
  const marks = columns.map(({ width, left, right }, index) => {
    const besideBars = Number(index > 0 || opens) + Number(index < last || closes);
    const length = isSpaced ? width : width + besideBars;
    return `${left ? ':' : '-'}${'-'.repeat(length - 2)}${right ? ':' : '-'}`;
  });
  const space = isSpaced ? ' ' : '';
  return `${opens ? `|${space}` : ''}${marks.join(`${space}|${space}`)}${closes ? `${space}|` : ''}`;
}

function widthOf(cell: Range | undefined, source: string): number {
  return cell ? stringWidth(source.slice(cell.start, cell.end)) : 0;
}
