import type { Nodes, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isDirectiveComment } from './directiveComments';

/**
 * Whether a block is a link definition, a ruler, a directive comment or a paragraph of blanks such as `&nbsp;`: readers find no
 * text in it.
 */
export function hasNoContent(block: RootContent): boolean {
  if (block.type === 'paragraph') return block.children.every(isText) && textOf(block).trim() === '';
  return block.type === 'definition' || block.type === 'thematicBreak' || isDirectiveComment(block);
}

function isText(node: Nodes): boolean {
  return node.type === 'text' || node.type === 'break';
}
