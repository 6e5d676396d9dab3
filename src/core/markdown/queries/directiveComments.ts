import type { Nodes } from 'mdast';

/** Matches directive comments (`<!-- planquill-… -->`), which are no content of the document. */
export const directiveComments = /<!--[\s>]*planquill-.*?-->/gsu;

export function isDirectiveComment(node: Nodes): boolean {
  if (node.type !== 'html' || !node.value.includes('planquill-')) return false;
  return node.value.replace(directiveComments, '').trim() === '';
}
