import type { Nodes, Root } from 'mdast';
import { applyEdits, type Edit } from '../text/edits';
import { rangeOf } from './section';

/**
 * How many quotes, list items, emphases and links may stand in each other. The parser takes time in proportion to the square
 * of the levels, and what reads its trees recurses, on stacks whose size is the host's. No real plan has more than ten.
 */
export const mostLevels = 100;

/** Blanks are counted, because for any number of them V8 keeps a way back to each, on a stack that ten megabytes overflow. */
const blanks = '[ \\t]{0,16}';
const marker = String.raw`${blanks}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))`;
/** Signs that make a ruler together. */
const ruler = String.raw`${blanks}(?:(?:-${blanks})+|(?:\*${blanks})+)(?:[\r\n]|$)`;
const deepLine = new RegExp(
  String.raw`^(?!${ruler})((?:${marker}){${mostLevels + 1}})((?:${marker})+)(?=${blanks}\S)`,
  'gmu',
);

/** More columns than items on all levels are indented by, as people indent them. */
const deepIndent = new RegExp(String.raw`^[ \t>]{${mostLevels * 4}}`, 'gmu');

/**
 * A text of the same length in which no line begins with many more markers of quotes and items than there may be levels, and
 * no item is indented for many more.
 */
export function withFewerMarkers(text: string): string {
  const flat = text.replace(deepLine, (_, kept: string, more: string) => kept + more.replace(/\S/gu, 'x'));
  const edits: Edit[] = [];
  for (const { 0: indent, index } of flat.matchAll(deepIndent)) {
    let start = index + indent.length;
    while (/[ \t>]/u.test(flat.charAt(start))) start += 1;
    const item = /(?:[-*+]|\d{1,9}[.)])(?=[ \t])/uy;
    item.lastIndex = start;
    const length = item.exec(flat)?.[0].length ?? 0;
    edits.push({ range: { start, end: start + length }, newText: 'x'.repeat(length) });
  }
  return applyEdits(flat, edits);
}

const levels: ReadonlySet<Nodes['type']> = new Set([
  'blockquote',
  'listItem',
  'footnoteDefinition',
  'emphasis',
  'strong',
  'link',
  'linkReference',
]);

/**
 * Empties the nodes of a tree on the last level that there may be.
 *
 * @returns the offset of the first node that had others in it there; undefined in nearly all trees
 */
export function cutBelowLevels(tree: Root): number | undefined {
  let first: number | undefined;
  const open: { readonly node: Nodes; readonly level: number }[] = [{ node: tree, level: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, level } = next;
    if (!('children' in node)) continue;
    if (level > mostLevels) {
      const { start } = rangeOf(node);
      first = Math.min(first ?? start, start);
      node.children.length = 0;
      continue;
    }
    for (const child of node.children)
      open.push({ node: child, level: levels.has(child.type) ? level + 1 : level });
  }
  return first;
}
