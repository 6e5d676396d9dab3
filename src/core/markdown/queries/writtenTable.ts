import type { Table } from 'mdast';
import { lineAfter, lineBefore, nextLineStart, withoutEndBlanks } from '../../text/lines';
import type { Range } from '../../text/positions';
import { rangeOf } from '../section';

/** A line of a table as it is written. All offsets are those of the source that holds the table. */
export interface WrittenRow {
  /** From the row's first sign to the end of its line, trailing white space included. */
  readonly range: Range;
  /** What stands before the row on its line: indent, marks of quotes and of items. */
  readonly lead: string;
  /** What each cell says, without white space around it; an empty range where a blank cell is written in. */
  readonly cells: readonly Range[];
  /** A bar stands before the first cell. */
  readonly opens: boolean;
  /** A bar stands behind the last cell. */
  readonly closes: boolean;
}

/** A table as it is written. mdast has neither its delimiter row nor its bars. */
export interface WrittenTable {
  readonly header: WrittenRow;
  /** `|---|:--:|` */
  readonly delimiter: WrittenRow;
  /** Without the header. */
  readonly rows: readonly WrittenRow[];
}

/** Reads the lines of a table from the source that it was parsed in. */
export function writtenTable({ children }: Table, source: string): WrittenTable | undefined {
  const [header, ...rows] = children.map(row => readRow(rangeOf(row).start, source));
  if (!header) return undefined;
  const line = nextLineStart(source, header.range.end);
  const [lead = ''] = /^[ \t>]*/u.exec(lineAfter(source, line)) ?? [];
  return { header, delimiter: readRow(line + lead.length, source), rows };
}

/** The index of the cell at an offset of a row; -1 before the first bar. */
export function cellAt({ cells, opens, range }: WrittenRow, offset: number, source: string): number {
  if (opens && offset <= range.start) return -1;
  // Between what two cells say there is white space and a bar.
  return cells.findLastIndex((_, index) => {
    const before = cells[index - 1];
    return before === undefined || offset > source.indexOf('|', before.end);
  });
}

/** Reads the row that starts at an offset of a source. */
export function readRow(start: number, source: string): WrittenRow {
  const written = lineAfter(source, start);
  const line = withoutEndBlanks(written);
  // A bar ends a cell wherever it stands, also in code, unless a backslash is before it (GFM §4.10).
  const bars = [...line.matchAll(/\\[\\|]|\|/gu)].filter(([sign]) => sign === '|').map(({ index }) => index);
  const first = line.search(/[^ \t]/u);
  const opens = bars[0] === first;
  const closes = bars.at(-1) === line.length - 1 && bars.length > (opens ? 1 : 0);
  const starts = [...(opens ? [] : [0]), ...(closes ? bars.slice(0, -1) : bars).map(bar => bar + 1)];
  return {
    range: { start, end: start + written.length },
    lead: lineBefore(source, start),
    cells: starts.map((from, index) => {
      const next = starts[index + 1];
      const to = next === undefined ? line.length - (closes ? 1 : 0) : next - 1;
      return contentOf(line, from, to, start);
    }),
    opens,
    closes,
  };
}

/** A blank cell is written in behind one space. */
function contentOf(line: string, from: number, to: number, base: number): Range {
  const cell = line.slice(from, to);
  const written = withoutEndBlanks(cell).replace(/^[ \t]+/u, '');
  const at = written === '' ? Math.min(1, cell.length) : cell.search(/[^ \t]/u);
  return { start: base + from + at, end: base + from + at + written.length };
}
