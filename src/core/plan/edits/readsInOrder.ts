import { kindOf } from '../../markdown/leafBlocks';
import type { Snapshot } from '../../markdown/snapshot';
import type { SectionNode } from '../sectionTree';
import { ownBlocks, ownRange } from './ownRange';

/** A section where it will be, with the depth that it will have. */
export interface PlacedNode {
  readonly node: SectionNode;
  readonly depth: number;
  readonly isCopy?: boolean;
}

/**
 * Whether the sections of a document are read in an order after edits, each with the depth, the words and the kinds of blocks
 * that it is to have.
 *
 * @param order all sections of the document before, as they are to be
 * @param written the words that a section is to have
 */
export function readsInOrder(
  before: Snapshot,
  after: Snapshot,
  order: readonly PlacedNode[],
  written: (placed: PlacedNode) => string,
): boolean {
  const hasLead = indexesIn(before)[0] === 0;
  const expected = order.filter(({ node }) => hasLead || node.index > 0);
  const found = indexesIn(after);
  const isAsExpected = (placed: PlacedNode, index: number) =>
    after.sections[index]?.depth === placed.depth &&
    kindsIn(after, index) === kindsIn(before, placed.node.index) &&
    ownText(after, index) === written(placed);
  return (
    found.length === expected.length &&
    expected.every((placed, at) => {
      const index = found[at] ?? 0;
      return isUntouched(before, placed, after, index) || isAsExpected(placed, index);
    })
  );
}

/** The sections that are there at all: a comment of the first heading makes none of its own. */
function indexesIn(snapshot: Snapshot): readonly number[] {
  const indexes = [...snapshot.sections.keys()];
  return snapshot.sections[0] && ownText(snapshot, 0) === '' ? indexes.slice(1) : indexes;
}

/**
 * Whether a section of the document afterwards is the very one before, and so are the ones that decide what is its own: the
 * parser shares what no edit touches, and an edit in it would have made another one.
 */
function isUntouched(
  before: Snapshot,
  { node: { index: was, depth: oldDepth }, depth }: PlacedNode,
  after: Snapshot,
  index: number,
): boolean {
  return (
    depth === oldDepth &&
    before.sections[was] === after.sections[index] &&
    before.sections[was - 1] === after.sections[index - 1] &&
    (was === before.sections.length - 1) === (index === after.sections.length - 1)
  );
}

function ownText(snapshot: Snapshot, index: number): string {
  const { start, end } = ownRange(snapshot, index);
  return snapshot.text.slice(start, end);
}

function kindsIn(snapshot: Snapshot, index: number): string {
  const isLast = index === snapshot.sections.length - 1;
  return ownBlocks(snapshot.placed(index).section, isLast).map(kindOf).join();
}
