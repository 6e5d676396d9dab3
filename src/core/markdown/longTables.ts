import type { Root, Table } from 'mdast';
import { rangeOf } from './section';
import { visit } from './visit';

/** The parser takes time in proportion to the square of a table's rows: for so many about a second. */
export const mostRows = 2000;

/**
 * A text of the same length in which no more lines with a bar follow one another than a table may have rows: the next one is
 * blank. What follows it is read as text.
 */
export function withShorterTables(text: string): string {
  if (text.length < mostRows * '|\n'.length) return text;
  let shorter = '';
  let copied = 0;
  let rows = 0;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    rows = line.includes('|') ? rows + 1 : 0;
    if (rows <= mostRows) continue;
    shorter += text.slice(copied, index) + ' '.repeat(line.length);
    copied = index + line.length;
    rows = Number.NEGATIVE_INFINITY;
  }
  return shorter + text.slice(copied);
}

/** The offset of the first table that was cut in such a text; undefined without one. */
export function longTableIn(tree: Root): number | undefined {
  const cut: Table[] = [];
  visit(tree, node => {
    if (node.type === 'table' && node.children.length >= mostRows - 1) cut.push(node);
    return node.type === 'table' || node.type === 'paragraph' ? 'skip' : undefined;
  });
  return cut[0] && rangeOf(cut[0]).start;
}
