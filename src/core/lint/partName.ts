import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { commentWords } from '../text/enclosed';
import { collapsed } from '../text/lines';

/** UTF-16 code units of the name by which a title calls a part of a plan. */
const longestName = 40;

/** What people would call a part of a plan, for the title of a fix: its first words, or the columns of a table. */
export function partName(node: Nodes): string {
  switch (node.type) {
    case 'table':
      return shortName((node.children[0]?.children ?? []).map(cell => collapsed(textOf(cell))).join(', '));
    case 'tableRow':
      return rowName(node.children.map(cell => textOf(cell)));
    case 'list':
      return shortName(node.children[0] ? textOf(node.children[0]) : '');
    case 'html':
      return shortName(commentWords(node.value));
    default:
      // The lines of a drawing are no words.
      return shortName(textOf(node).replace(/[^\p{L}\p{N}\p{P} ]/gu, ' '));
  }
}

/** The first cell with a word in it: before it there may be a number. */
function rowName(cells: readonly string[]): string {
  return shortName(cells.find(text => /\p{L}/u.test(text)) ?? cells.find(text => text.trim() !== '') ?? '');
}

/** A text in one line, cut where it is too long for a title. */
export function shortName(text: string): string {
  const words = collapsed(text);
  return words.length > longestName ? `${words.slice(0, longestName - 1).trimEnd()}…` : words;
}
