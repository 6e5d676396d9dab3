import type { Nodes } from 'mdast';
import { kindOf, type LeafBlock } from '../../markdown/leafBlocks';
import { rangeOf } from '../../markdown/section';
import { lastNotAfter, type Range } from '../../text/positions';

type Leaves = readonly LeafBlock[];

/** Whether the blocks of the edits are still of their kinds. A paragraph may be cut, and an item may be left empty. */
export function mayBecome(was: Leaves, is: Leaves): boolean {
  const kinds = new Set(was.map(({ node }) => kindOf(node)));
  const left = is.filter(({ node }) => !isContainerLeft(node, kinds));
  if (left.some(({ node }) => !kinds.has(kindOf(node)))) return false;
  return left.length <= was.length || left.every(({ node }) => node.type === 'paragraph');
}

function isContainerLeft({ type }: Nodes, kinds: ReadonlySet<string>): boolean {
  return kinds.has('html') && (type === 'listItem' || type === 'blockquote');
}

/** Whether no block has left its quote, or come into one: a line without the mark of a quote belongs to a paragraph alone. */
export function staysQuoted(was: Leaves, is: Leaves): boolean {
  return is.every(leaf => was.some(other => quotesOf(other) === quotesOf(leaf)));
}

function quotesOf({ containers }: LeafBlock): number {
  return containers.filter(({ type }) => type === 'blockquote' || type === 'footnoteDefinition').length;
}

/** What stands in blocks outside some ordered ranges, without white space, each text with the inline nodes it is in. */
export function textsOf(
  leaves: Leaves,
  ranges: readonly Range[],
  source: string,
): readonly (readonly [string, string])[] {
  const texts: [string, string][] = [];
  const starts = ranges.map(({ start }) => start);
  const add = (node: Nodes, path: string): void => {
    const inside =
      node.type === 'paragraph' ? '' : `${path}${kindOf(node)}${'url' in node ? `(${node.url})` : ''} `;
    if ('children' in node && node.children.length > 0) {
      for (const [index, child] of node.children.entries())
        add(child, child.type === 'tableRow' || child.type === 'tableCell' ? `${inside}${index} ` : inside);
      return;
    }
    const text = outside(rangeOf(node), ranges, starts, source).replace(/[\s>]/gu, '');
    const last = texts.at(-1);
    if (text === '') return;
    if (node.type === 'text' && last?.[0] === inside) last[1] += text;
    else texts.push([inside, text]);
  };
  for (const { node } of leaves) add(node, '');
  return texts;
}

/** The text of a range outside of ordered ranges that do not overlap. */
function outside({ start, end }: Range, ranges: readonly Range[], starts: readonly number[], source: string) {
  let text = '';
  let from = start;
  for (let index = lastNotAfter(starts, start); index < ranges.length; index += 1) {
    const range = ranges[index] as Range;
    if (range.start >= end) break;
    if (range.end <= from) continue;
    text += source.slice(from, Math.max(from, range.start));
    from = Math.min(end, range.end);
  }
  return text + source.slice(from, end);
}
