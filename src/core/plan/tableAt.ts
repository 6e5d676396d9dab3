import { tablesOf } from '../markdown/queries/tables';
import { type WrittenRow, type WrittenTable, writtenTable } from '../markdown/queries/writtenTable';
import { rangeOf, type Section } from '../markdown/section';
import type { TemplateSection } from '../template/template';
import { lineAfter, lineStartAt, nextLineStart } from '../text/lines';
import { lastNotAfter, type Range } from '../text/positions';
import type { Plan } from './plan';
import { sectionAt } from './sectionAt';

/** The table of a plan at a selection. Offsets in it are those of the section's source. */
export interface TableAt {
  readonly table: WrittenTable;
  readonly section: Section;
  readonly templateSection: TemplateSection | undefined;
  /** An offset of the section's source + the base = an offset of the document. */
  readonly base: number;
  /** Header, delimiter row and rows, in their order. */
  readonly lines: readonly WrittenRow[];
  /** Indexes in `lines` of the first and the last line that the selection touches. */
  readonly first: number;
  readonly last: number;
}

/** The index in {@link TableAt.lines} of the first row behind the header and the delimiter row. */
export const firstRow = 2;

/**
 * The table that holds a selection.
 *
 * @param selection UTF-16 offsets of the document
 * @returns undefined outside of tables, across the end of one, and in one that is not read to its end
 */
export function tableAt(plan: Plan, selection: Range): TableAt | undefined {
  const node = sectionAt(plan, selection.start);
  if (!node) return undefined;
  const { section, base } = plan.snapshot.placed(node.index);
  const { source } = section;
  const [start, end] = [selection.start - base, selection.end - base];
  const found = tablesOf(section).find(
    other => lineStartAt(source, rangeOf(other).start) <= start && end <= lineEnd(source, rangeOf(other).end),
  );
  const table = found && writtenTable(found, source);
  if (!table) return undefined;
  const lines = [table.header, table.delimiter, ...table.rows];
  const after = base + nextLineStart(source, lines.at(-1)?.range.end ?? end);
  // Its last row is not known: what comes after the cut are rows to its reader.
  if (plan.snapshot.unread?.offset === after) return undefined;
  const starts = lines.map(({ range }) => lineStartAt(source, range.start));
  return {
    table,
    section,
    templateSection: node.templateSection,
    base,
    lines,
    first: lastNotAfter(starts, start),
    last: lastNotAfter(starts, end),
  };
}

function lineEnd(source: string, offset: number): number {
  return offset + lineAfter(source, offset).length;
}
