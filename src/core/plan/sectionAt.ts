import type { Snapshot } from '../markdown/snapshot';
import { memoize } from '../text/memoize';
import { lastNotAfter } from '../text/positions';
import type { Plan } from './plan';
import type { SectionNode } from './sectionTree';

/** The innermost section around an offset of the document; undefined in a text without sections. */
export function sectionAt({ snapshot, tree }: Plan, offset: number): SectionNode | undefined {
  return tree.nodes[lastNotAfter(sectionStarts(snapshot), offset)];
}

const sectionStarts = memoize(
  ({ sections, sectionBases }: Snapshot): Int32Array =>
    sectionBases.map((base, index) => base + (sections[index]?.range.start ?? 0)),
);

/** A section and the ones around it, innermost first. */
export function lineageOf(node: SectionNode | undefined): readonly SectionNode[] {
  return node ? [node, ...lineageOf(node.parent)] : [];
}
