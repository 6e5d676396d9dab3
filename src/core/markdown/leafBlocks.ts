import type { List, ListItem, Nodes } from 'mdast';
import { type Range, shiftRange } from '../text/positions';
import { type PlacedSection, rangeOf } from './section';

/** A block of a document that has no blocks in it: a paragraph, a table, an item that is empty. */
export interface LeafBlock {
  readonly node: Nodes;
  /** In the document. */
  readonly range: Range;
  /** The containers that it is in, outermost first. */
  readonly containers: readonly Nodes[];
  /** An offset of the node + the base = an offset of the document. */
  readonly base: number;
}

/** Whether a block consists of other blocks. */
export function isContainer({ type }: Nodes): boolean {
  return type === 'list' || type === 'listItem' || type === 'blockquote' || type === 'footnoteDefinition';
}

/** The leaf blocks of some sections of a document, in document order. */
export function leafBlocksOf(sections: readonly PlacedSection[]): readonly LeafBlock[] {
  const found: LeafBlock[] = [];
  const add = (node: Nodes, containers: readonly Nodes[], base: number): void => {
    if (isContainer(node) && 'children' in node && node.children.length > 0)
      for (const child of node.children) add(child, [...containers, node], base);
    else found.push({ node, range: shiftRange(rangeOf(node), base), containers, base });
  };
  for (const { section, base } of sections)
    for (const block of [section.heading, ...section.blocks]) if (block) add(block, [], base);
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
    default:
      return node.type;
  }
}
