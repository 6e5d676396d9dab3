import type { Nodes } from 'mdast';
import { isContainer, isLoose, kindOf, type LeafBlock, leafBlocksOf } from '../../markdown/leafBlocks';
import type { Snapshot } from '../../markdown/snapshot';
import type { Edit } from '../../text/edits';
import { type Range, rangeContains, rangesOverlap } from '../../text/positions';
import { mayBecome, staysQuoted, textsOf } from './changedBlocks';
import { changedSections } from './changedSections';
import { excerptAround } from './excerptAround';

/**
 * Whether some edits leave every block as it was that they do not lie in: its kind, its text, the containers it is in, and
 * whether it shares them with its neighbours. The blocks that they lie in may go, or be cut, but they stay what they are.
 *
 * @param all the edits, on the offsets of the snapshot; no two of them overlap
 */
export function keepsBlocks(snapshot: Snapshot, all: readonly Edit[]): boolean {
  if (all.length === 0) return true;
  const { snapshot: before, edits } = excerptAround(snapshot, all);
  const after = before.update(edits);
  const [oldSections, newSections] = changedSections(before, after);
  const old = leafBlocksOf(oldSections);
  const now = leafBlocksOf(newSections);
  const removed = edits.map(({ range }) => range);
  const touched = merged(removed.map(range => rangeWithBlocks(range, old)));
  const moved = touched.map(range => movedRange(range, edits));
  const was = partedBy(old, leaf => touched.some(range => touches(range, leaf.range, true)));
  const is = partedBy(now, leaf =>
    moved.some(range => touches(range, leaf.range, false) || isEmptied(range, leaf, after.text)),
  );
  const [oldAbove, nowAbove] = [leavesAbove(old), leavesAbove(now)];
  return (
    was.kept.every((leaf, index) => {
      const same = is.kept[index];
      return !same || !joinsMore([oldAbove.get(leaf), leaf], [nowAbove.get(same), same]);
    }) &&
    sameKept(was.kept, is.kept, is.touched, before, after) &&
    mayBecome(was.touched, is.touched) &&
    touched.every((range, index) =>
      staysQuoted(within(range, was.touched), within(moved[index] ?? range, is.touched)),
    ) &&
    JSON.stringify(textsOf(was.touched, removed, before.text)) ===
      JSON.stringify(textsOf(is.touched, insertedRanges(edits), after.text))
  );
}

type Leaves = readonly LeafBlock[];

/** A range with all of the blocks that it lies in. */
function rangeWithBlocks(range: Range, leaves: Leaves): Range {
  const around = leaves.filter(leaf => touches(range, leaf.range, true));
  return {
    start: Math.min(range.start, ...around.map(leaf => leaf.range.start)),
    end: Math.max(range.end, ...around.map(leaf => leaf.range.end)),
  };
}

/** The ranges in order, those that meet as one. */
function merged(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) result.splice(-1, 1, { start: last.start, end: Math.max(last.end, end) });
    else result.push({ start, end });
  }
  return result;
}

/** @param withEnds whether an empty range at the start or the end of the other one touches it */
function touches(range: Range, other: Range, withEnds: boolean): boolean {
  return (
    rangesOverlap(range, other) || (withEnds && range.start === range.end && rangeContains(other, range))
  );
}

/** Where the text of a range is after edits. Every edit lies in the range or outside of it. */
function movedRange({ start, end }: Range, edits: readonly Edit[]): Range {
  let from = start;
  let to = end;
  for (const { range, newText } of edits) {
    const by = newText.length - (range.end - range.start);
    const isBefore = range.end <= start && range.start < start;
    if (isBefore) from += by;
    if (isBefore || rangeContains({ start, end }, range)) to += by;
  }
  return { start: from, end: to };
}

/** Where the new text of each edit is afterwards. */
function insertedRanges(edits: readonly Edit[]): readonly Range[] {
  let by = 0;
  return edits
    .toSorted((a, b) => a.range.start - b.range.start)
    .map(({ range, newText }) => {
      const start = range.start + by;
      by += newText.length - (range.end - range.start);
      return { start, end: start + newText.length };
    });
}

function partedBy(leaves: Leaves, isTouched: (leaf: LeafBlock) => boolean) {
  return { touched: leaves.filter(isTouched), kept: leaves.filter(leaf => !isTouched(leaf)) };
}

/** Whether an item or a quote is empty because of a removal: only its mark stands before the place. */
function isEmptied({ start, end }: Range, { node, range }: LeafBlock, text: string): boolean {
  return (
    start === end &&
    isContainer(node) &&
    /^[ \t]*$/u.test(text.slice(range.end, start)) &&
    range.start < start
  );
}

/** Whether the blocks outside the edits are the same. */
function sameKept(was: Leaves, is: Leaves, touched: Leaves, before: Snapshot, after: Snapshot): boolean {
  if (was.length !== is.length) return false;
  const around = new Set(touched.flatMap(({ containers }) => containers));
  return was.every((old, index) => {
    const now = is[index] as LeafBlock;
    const [oldBefore, nowBefore] = [was[index - 1], is[index - 1]];
    // A block that was changed may make one list of the two beside it: a broken task between tasks.
    const isBridged = touched.some(
      ({ range }) => nowBefore && nowBefore.range.end <= range.start && range.end <= now.range.start,
    );
    const [oldShared, nowShared] = [sharedContainers(oldBefore, old), sharedContainers(nowBefore, now)];
    return (
      kindOf(old.node) === kindOf(now.node) &&
      writtenIn(old, before) === writtenIn(now, after) &&
      sameContainers(old, now, around) &&
      (oldShared === nowShared || (isBridged && oldShared < nowShared))
    );
  });
}

/** The source of a block; of code its text, which also depends on the indent. */
function writtenIn({ node, range }: LeafBlock, { text }: Snapshot): string {
  return node.type === 'code' ? node.value : text.slice(range.start, range.end);
}

/** @param around the containers that hold a changed block, which may have made them loose, or a task of an item */
function sameContainers(old: LeafBlock, now: LeafBlock, around: ReadonlySet<Nodes>): boolean {
  return (
    old.containers.length === now.containers.length &&
    old.containers.every((was, index) => {
      const is = now.containers[index] as Nodes;
      if (was.type === 'list' && is.type === 'list' && was.ordered !== is.ordered) return false;
      if (around.has(is)) return was.type === is.type;
      return kindOf(was) === kindOf(is) && stateOf(was) === stateOf(is);
    })
  );
}

function stateOf(node: Nodes): unknown {
  if (node.type === 'list') return isLoose(node);
  return node.type === 'listItem' ? node.checked : undefined;
}

function leavesAbove(leaves: Leaves): ReadonlyMap<LeafBlock, LeafBlock | undefined> {
  return new Map(leaves.map((leaf, index) => [leaf, leaves[index - 1]]));
}

type WithAbove = readonly [above: LeafBlock | undefined, leaf: LeafBlock];

/** Whether a block has come into a container of what is above it. It may be in one list with a broken task that was repaired. */
function joinsMore([oldAbove, old]: WithAbove, [nowAbove, now]: WithAbove): boolean {
  const [oldShared, nowShared] = [sharedContainers(oldAbove, old), sharedContainers(nowAbove, now)];
  if (nowShared <= oldShared) return false;
  const isTask = oldAbove?.node.type === 'paragraph' && oldAbove.containers.length === oldShared;
  return !isTask || now.containers.slice(oldShared, nowShared).some(({ type }) => type !== 'list');
}

function sharedContainers(a: LeafBlock | undefined, b: LeafBlock): number {
  const different = b.containers.findIndex((container, index) => a?.containers[index] !== container);
  return different < 0 ? b.containers.length : different;
}

function within(range: Range, leaves: Leaves): Leaves {
  return leaves.filter(leaf => rangesOverlap(range, leaf.range));
}
