import type { Nodes } from 'mdast';

/** Visits a node and everything in it, parents first. Returning `'skip'` leaves out what is inside a node. */
export function visit(node: Nodes, visitor: (node: Nodes) => 'skip' | undefined): void {
  if (visitor(node) === 'skip' || !('children' in node)) return;
  for (const child of node.children) visit(child, visitor);
}
