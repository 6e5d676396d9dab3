import type { Table, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { fieldLabelKey } from '../../markdown/queries/fieldLabelKey';
import { rangeOf, type Section } from '../../markdown/section';
import type { Edit } from '../../text/edits';
import { lineAfter, nextLineStart } from '../../text/lines';

/**
 * Adds the columns of a template's tables to the tables of a section: each behind the column that it follows in the template,
 * with blank cells. The author's columns and rows stay, also where the template has no such column.
 *
 * A table of the section takes the columns of the first table of the template of which it has half or more; without such a one
 * it stays as it is.
 *
 * @returns edits on the offsets of the section's source
 */
export function tableEdits(section: Section, template: Section): readonly Edit[] {
  const free = template.blocks.filter(isTable);
  return section.blocks.filter(isTable).flatMap(table => {
    const own = headersOf(table).map(fieldLabelKey);
    const index = free.findIndex(other => {
      const wanted = headersOf(other);
      return 2 * wanted.filter(header => own.includes(fieldLabelKey(header))).length >= wanted.length;
    });
    const [other] = index < 0 ? [] : free.splice(index, 1);
    return other ? columnEdits(table, own, headersOf(other), section.source) : [];
  });
}

function isTable(node: { readonly type: string }): node is Table {
  return node.type === 'table';
}

function headersOf({ children: [header] }: Table): readonly string[] {
  return header?.children.map(cell => textOf(cell).trim()) ?? [];
}

/** @param own the headers of the table in the form in which they are compared */
function columnEdits(
  table: Table,
  own: readonly string[],
  wanted: readonly string[],
  source: string,
): readonly Edit[] {
  /** The new headers behind each column; before the first one at -1. */
  const added = new Map<number, string[]>();
  let behind = -1;
  for (const header of wanted) {
    const found = own.indexOf(fieldLabelKey(header));
    if (found >= 0) behind = found;
    else added.set(behind, [...(added.get(behind) ?? []), header]);
  }
  if (added.size === 0) return [];
  // A row with more cells than the header has hides them. New columns would show them under headers that are not theirs.
  if (table.children.some(({ children }) => children.length > own.length)) return [];
  const delimiters = delimiterEnds(table, source);
  if (delimiters.length !== own.length + 1) return [];
  return [...added].flatMap(([column, headers]) => [
    ...table.children.flatMap((row, index) =>
      rowEdit(row, column, index === 0 ? headers : headers.map(() => ''), own.length, source),
    ),
    insertion(
      delimiters[column + 1] ?? 0,
      column,
      headers.map(() => ' --- '),
      own.length,
      source,
    ),
  ]);
}

/** The end of each cell of the delimiter row, before its closing bar, the start of the first cell first. */
function delimiterEnds(table: Table, source: string): readonly number[] {
  const [header] = table.children;
  if (!header) return [];
  const start = nextLineStart(source, rangeOf(header).end);
  const row = lineAfter(source, start);
  const cells = [...row.matchAll(/:?-+:?/gu)];
  return [
    start +
      Math.max(0, (cells[0]?.index ?? 0) - (/[ \t]*$/u.exec(row.slice(0, cells[0]?.index))?.[0].length ?? 0)),
    ...cells.map(({ index, 0: cell }) => {
      const end = index + cell.length;
      return start + end + (/^[ \t]*(?=\|)/u.exec(row.slice(end))?.[0].length ?? 0);
    }),
  ];
}

/** A row that is shorter than the header lacks only blank cells, at its end. */
function rowEdit(
  { children }: TableRow,
  column: number,
  texts: readonly string[],
  width: number,
  source: string,
): readonly Edit[] {
  const cell = children[Math.max(0, column)];
  if (!cell) return [];
  const { start, end } = rangeOf(cell);
  const cells = texts.map(text => (text === '' ? '  ' : ` ${text.replaceAll('|', String.raw`\|`)} `));
  if (column >= 0) {
    const isClosed = column === children.length - 1 && /[^\\]\|$/u.test(source.slice(start, end));
    return [insertion(isClosed ? end - 1 : end, column, cells, width, source)];
  }
  const isOpened = source.charAt(start) === '|';
  return [insertion(start + (isOpened ? 1 : 0), column, cells, width, source)];
}

/**
 * New cells at the end of a cell, or in front of the first one at -1. A row that does not begin or end with a bar gets one where
 * a blank cell is put there: without it the cell would not be one.
 */
function insertion(
  offset: number,
  column: number,
  cells: readonly string[],
  width: number,
  source: string,
): Edit {
  const range = { start: offset, end: offset };
  if (column < 0) {
    const opening = source.charAt(offset - 1) === '|' ? '' : '|';
    return { range, newText: `${opening}${cells.join('|')}|` };
  }
  const closing = column === width - 1 && source.charAt(offset) !== '|' ? '|' : '';
  return { range, newText: `|${cells.join('|')}${closing}` };
}
