import type { List, ListItem, Nodes, Root } from 'mdast';
import type { Range } from '../text/positions';
import { rangeOf } from './section';

/** A block of a document that has no blocks in it: a paragraph, a table, an item that is empty. */
export interface LeafBlock {
  readonly node: Nodes;
  /** Without the indent of html, which its node includes. */
  readonly range: Range;
  /** The containers that it is in, outermost first. */
  readonly containers: readonly Nodes[];
}

/** Whether a block consists of other blocks. */
export function isContainer({ type }: Nodes): boolean {
  return type === 'list' || type === 'listItem' || type === 'blockquote' || type === 'footnoteDefinition';
}

/** The leaf blocks of a parsed text, in its order. */
export function leafBlocksOf({ children }: Root, source: string): readonly LeafBlock[] {
  const found: LeafBlock[] = [];
  const add = (node: Nodes, containers: readonly Nodes[]): void => {
    if (isContainer(node) && 'children' in node && node.children.length > 0) {
      for (const child of node.children) add(child, [...containers, node]);
      return;
    }
    const { start, end } = rangeOf(node);
    const indent = node.type === 'html' ? /^[ \t]*/u.exec(source.slice(start, end))?.[0].length : 0;
    found.push({ node, range: { start: start + (indent ?? 0), end }, containers });
  };
  for (const child of children) add(child, []);
  return found;
}

/** Whether blank lines part the items of a list, or the blocks of an item. */
export function isLoose({ spread, children }: List): boolean {
  return spread === true || children.some((item: ListItem) => item.spread === true);
}

/** What a node is; two headings of different depth, or lists of different numbers, are of different kinds. */
export function kindOf(node: Nodes): string {
  switch (node.type) {
    case 'heading':
      return `heading ${node.depth}`;
    case 'list':
      return node.ordered ? `list from ${node.start}` : 'list';
    case 'footnoteDefinition':
      return `${node.type} ${node.identifier}`;
    case 'paragraph':
      return node.data?.isHtml ? 'html' : node.type;
    default:
      return node.type;
  }
}
