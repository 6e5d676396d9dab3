import type { Nodes, Root } from 'mdast';
import { applyEdits, type Edit } from '../text/edits';
import { rangeOf } from './section';
import { visit } from './visit';

/**
 * How many cells the tables under one heading may have. The parser takes time in proportion to the square of them: for so
 * many about a second.
 */
export const mostCells = 8000;

/** A text without the tables beyond the limit. */
export interface ShorterTables {
  /** Of the same length. */
  readonly text: string;
  /** The offsets at which lines begin that would be tables, in order. */
  readonly cuts: readonly number[];
}

/**
 * Takes the tables beyond the limit out of a text: the first line too many becomes blank, and no delimiter row after it is
 * one. What they have is read as text. A line at the margin that looks like a heading begins a new count.
 */
export function withShorterTables(text: string): ShorterTables {
  // A line of one letter counts as four cells.
  if (text.length < mostCells / 2) return { text, cuts: [] };
  const cuts: number[] = [];
  const edits: Edit[] = [];
  let cells = 0;
  let inTable = false;
  for (const { 0: line, index } of text.matchAll(/^[^\r\n]*/gmu)) {
    const isDelimiterRow = mayBeDelimiterRow(line);
    if (/^#{1,6}[ \t]/u.test(line)) cells = 0;
    inTable = isDelimiterRow || (inTable && /[^ \t>]/u.test(line));
    if (!inTable) continue;
    cells += cellsOf(line);
    if (cells <= mostCells) continue;
    inTable = false;
    cuts.push(index);
    const newText = isDelimiterRow ? line.replaceAll('-', 'x') : ' '.repeat(line.length);
    edits.push({ range: { start: index, end: index + line.length }, newText });
  }
  return { text: applyEdits(text, edits), cuts };
}

/** The first cut that is not in code or html, where no table would have been; undefined without one. */
export function firstCutOfTable(tree: Root, cuts: readonly number[]): number | undefined {
  const opaque: Nodes[] = [];
  visit(tree, node => {
    if (node.type === 'code' || node.type === 'html' || node.type === 'yaml') opaque.push(node);
    return undefined;
  });
  const ranges = opaque.map(rangeOf);
  return cuts.find(cut => !ranges.some(({ start, end }) => start <= cut && cut < end));
}

/** A line that is none may look like one: then fewer lines are read, and none too many. */
function mayBeDelimiterRow(line: string): boolean {
  return /^[ \t>|:-]*$/u.test(line) && line.includes('-') && /\||:-|-:/u.test(line);
}

/** The cells of a line of a table, with one for each bar at its ends; a line costs as much as four. */
function cellsOf(line: string): number {
  return Math.max(4, line.split('|').length);
}
