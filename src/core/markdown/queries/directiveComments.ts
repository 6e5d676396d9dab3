import type { Nodes } from 'mdast';

/** Matches comments to Planquill (`<!-- planquill-… -->`): instructions, and no content of the document for anybody. */
export const directiveComments = /<!--[\s>]*planquill-.*?-->/gsu;

export function isDirectiveComment(node: Nodes): boolean {
  if (node.type !== 'html' || !node.value.includes('planquill-')) return false;
  return node.value.replace(directiveComments, '').trim() === '';
}
