import type { Nodes } from 'mdast';

/**
 * The label that a node defines for the whole document, in the form in which labels are compared; undefined for a node that
 * defines none. The label of a footnote stands after `[^`, which no label of a link begins with.
 */
export function definedLabel(node: Nodes): string | undefined {
  if (node.type === 'definition') return node.identifier.toUpperCase();
  return node.type === 'footnoteDefinition' ? `[^${node.identifier.toUpperCase()}` : undefined;
}
