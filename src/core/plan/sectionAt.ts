import { lastNotAfter } from '../text/positions';
import type { Plan } from './plan';
import type { SectionNode } from './sectionTree';

/** The innermost section around an offset of the document; undefined in a text without sections. */
export function sectionAt({ snapshot, tree }: Plan, offset: number): SectionNode | undefined {
  const starts = [...snapshot.placedSections()].map(({ section, base }) => base + section.range.start);
  return tree.nodes[lastNotAfter(starts, offset)];
}

/** A section and the ones around it, innermost first. */
export function lineageOf(node: SectionNode | undefined): readonly SectionNode[] {
  return node ? [node, ...lineageOf(node.parent)] : [];
}
