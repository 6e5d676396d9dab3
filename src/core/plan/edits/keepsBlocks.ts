import type { Nodes } from 'mdast';
import { isContainer, isLoose, kindOf, type LeafBlock, leafBlocksOf } from '../../markdown/leafBlocks';
import { parseDocument, parseFragment } from '../../markdown/parser';
import type { Snapshot } from '../../markdown/snapshot';
import { applyEdits, type Edit } from '../../text/edits';
import {
  lastNotAfter,
  mergedRanges,
  type Range,
  rangeContains,
  rangesOverlap,
  shiftRange,
} from '../../text/positions';
import { windowAround } from './blockWindow';
import { mayBecome, staysQuoted, textsOf } from './changedBlocks';

/**
 * Whether some edits leave every block as it was that they do not lie in: its kind, its text, the containers it is in, and
 * whether it shares them with its neighbours. The blocks that they lie in may go, or be cut, but they stay what they are.
 *
 * @param edits on the offsets of the snapshot; no two of them overlap
 */
export function keepsBlocks(snapshot: Snapshot, edits: readonly Edit[]): boolean {
  const { start, end } = windowAround(snapshot, edits);
  const before = snapshot.text.slice(start, end);
  const placed = edits.map(({ range, newText }) => ({ range: shiftRange(range, -start), newText }));
  const after = applyEdits(before, placed);
  const definitions = snapshot.definitionsFor(before + after);
  const parse = start === 0 ? parseDocument : parseFragment;
  const leavesOf = (text: string) =>
    leafBlocksOf(parse(`${text}\n\n${definitions}`), text).filter(({ range }) => range.start < text.length);
  return sameBlocks({ text: before, leaves: leavesOf(before) }, placed, {
    text: after,
    leaves: leavesOf(after),
  });
}

/** A text and its blocks. */
interface Part {
  readonly text: string;
  readonly leaves: Leaves;
}

/** @param edits on the offsets of the part before */
function sameBlocks(before: Part, edits: readonly Edit[], after: Part): boolean {
  const ordered = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const removed = ordered.map(({ range }) => range);
  const touched = mergedRanges(rangesWithBlocks(removed, before.leaves));
  const was = partedBy(before.leaves, touched, (range, leaf) => touches(range, leaf.range, true));
  const is = partedBy(
    after.leaves,
    movedRanges(touched, ordered),
    (range, leaf) => touches(range, leaf.range, false) || isEmptied(range, leaf, after.text),
  );
  const [oldAbove, nowAbove] = [leavesAbove(before.leaves), leavesAbove(after.leaves)];
  return (
    sameKept(was.kept, is.kept, is.touched, before, after) &&
    was.kept.every((leaf, index) => {
      const same = is.kept[index];
      return !same || !joinsMore([oldAbove.get(leaf), leaf], [nowAbove.get(same), same]);
    }) &&
    mayBecome(was.touched, is.touched) &&
    is.inRange.every((leaves, index) => staysQuoted(was.inRange[index] ?? [], leaves)) &&
    JSON.stringify(textsOf(was.touched, removed, before.text)) ===
      JSON.stringify(textsOf(is.touched, insertedRanges(ordered), after.text))
  );
}

type Leaves = readonly LeafBlock[];

/** Ordered ranges, each with all of the blocks that it lies in. */
function rangesWithBlocks(ranges: readonly Range[], leaves: Leaves): readonly Range[] {
  const starts = leaves.map(({ range }) => range.start);
  return ranges.map(range => {
    let { start, end } = range;
    for (let index = lastNotAfter(starts, range.start); index < leaves.length; index += 1) {
      const leaf = (leaves[index] as LeafBlock).range;
      if (leaf.start > range.end) break;
      if (touches(range, leaf, true)) {
        start = Math.min(start, leaf.start);
        end = Math.max(end, leaf.end);
      }
    }
    return { start, end };
  });
}

/** @param withEnds whether an empty range at the start or the end of the other one touches it */
function touches(range: Range, other: Range, withEnds: boolean): boolean {
  return (
    rangesOverlap(range, other) || (withEnds && range.start === range.end && rangeContains(other, range))
  );
}

/** Where the text of ordered ranges is after ordered edits. Every edit lies in a range or outside of all. */
function movedRanges(ranges: readonly Range[], edits: readonly Edit[]): readonly Range[] {
  let next = 0;
  let by = 0;
  const pass = (isPassed: (edit: Range) => boolean) => {
    for (let edit = edits[next]; edit && isPassed(edit.range); edit = edits[next]) {
      by += edit.newText.length - (edit.range.end - edit.range.start);
      next += 1;
    }
    return by;
  };
  return ranges.map(({ start, end }) => ({
    start: start + pass(edit => edit.start < start),
    end: end + pass(edit => edit.end <= end),
  }));
}

/** Where the new text of each of ordered edits is afterwards. */
function insertedRanges(edits: readonly Edit[]): readonly Range[] {
  let by = 0;
  return edits.map(({ range, newText }) => {
    const start = range.start + by;
    by += newText.length - (range.end - range.start);
    return { start, end: start + newText.length };
  });
}

/** The blocks that ordered ranges touch, all and by range, and the others. */
function partedBy(
  leaves: Leaves,
  ranges: readonly Range[],
  touching: (range: Range, leaf: LeafBlock) => boolean,
) {
  const touched: LeafBlock[] = [];
  const kept: LeafBlock[] = [];
  const inRange: LeafBlock[][] = ranges.map(() => []);
  const starts = ranges.map(({ start }) => start);
  for (const leaf of leaves) {
    // Ranges do not meet, so the first one that may touch a block is the last one before it.
    let index = lastNotAfter(starts, leaf.range.start);
    while (index < ranges.length && !touching(ranges[index] as Range, leaf)) {
      if ((starts[index] ?? 0) > leaf.range.end) index = ranges.length;
      else index += 1;
    }
    if (index < ranges.length) {
      touched.push(leaf);
      inRange[index]?.push(leaf);
    } else kept.push(leaf);
  }
  return { touched, kept, inRange };
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
function sameKept(was: Leaves, is: Leaves, touched: Leaves, before: Part, after: Part): boolean {
  if (was.length !== is.length) return false;
  const starts = touched.map(({ range }) => range.start);
  const around = new Set(touched.flatMap(({ containers }) => containers));
  return was.every((old, index) => {
    const now = is[index] as LeafBlock;
    const [oldBefore, nowBefore] = [was[index - 1], is[index - 1]];
    // A block that was changed may make one list of the two beside it: a broken task between tasks.
    const between = touched[lastNotAfter(starts, now.range.start)]?.range;
    const isBridged =
      nowBefore && between && nowBefore.range.end <= between.start && between.end <= now.range.start;
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
function writtenIn({ node, range }: LeafBlock, { text }: Part): string {
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
