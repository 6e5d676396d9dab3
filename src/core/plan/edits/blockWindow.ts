import { frontMatterEnd, opensFrontMatter } from '../../markdown/parser';
import { rangeOf } from '../../markdown/section';
import type { Snapshot } from '../../markdown/snapshot';
import { applyEdits, type Edit } from '../../text/edits';
import { followsBlankLine, lineStartAt, nextLineStart } from '../../text/lines';
import { memoize } from '../../text/memoize';
import { lastNotAfter, type Range } from '../../text/positions';

/**
 * The part of a document in which edits can change a block: the outermost blocks that they lie in, with one before and one
 * after. No other block is open at either end, so the part can be parsed alone, before the edits and after.
 *
 * @param edits at least one
 */
export function windowAround(snapshot: Snapshot, edits: readonly Edit[]): Range {
  const { text } = snapshot;
  const { starts, ends } = outermostBlocks(snapshot);
  const [start, end] = [leastStart(edits), greatestEnd(edits)];
  let first = Math.max(0, outermostBlockAt(snapshot, start) - 1);
  const last = lastNotAfter(starts, end) + 1;
  const lineOf = (block: number) => (block === 0 ? 0 : lineStartAt(text, starts[block] ?? 0));
  // What a line may begin also depends on the blocks right above it, up to a blank line: few blocks interrupt every other.
  for (let more = mostAbove; more > 0 && first > 0 && !followsBlankLine(text, lineOf(first)); more -= 1)
    first -= 1;
  const from = lineOf(first);
  const to = nextLineStart(text, ends[last] ?? text.length);
  if (from > 0) return { start: from, end: to };
  const before = text.slice(0, to);
  const after = applyEdits(before, edits);
  // The end of front matter may lie far below.
  const isOpen = [before, after].some(part => opensFrontMatter(part) && frontMatterEnd(part) === 0);
  return { start: 0, end: isOpen ? text.length : to };
}

/** How many blocks without a blank line between them are looked at above an edit. */
const mostAbove = 20;

function leastStart(edits: readonly Edit[]): number {
  return edits.reduce((least, { range }) => Math.min(least, range.start), Number.POSITIVE_INFINITY);
}

function greatestEnd(edits: readonly Edit[]): number {
  return edits.reduce((greatest, { range }) => Math.max(greatest, range.end), 0);
}

/** Index of the first outermost block that does not end before an offset. */
export function outermostBlockAt(snapshot: Snapshot, offset: number): number {
  const { ends } = outermostBlocks(snapshot);
  const index = lastNotAfter(ends, offset - 1);
  return (ends[index] ?? 0) < offset ? index + 1 : index;
}

interface Blocks {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const outermostBlocks = memoize((snapshot: Snapshot): Blocks => {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { section, base } of snapshot.placedSections()) {
    const { heading, blocks } = section;
    for (const block of heading ? [heading, ...blocks] : blocks) {
      const { start, end } = rangeOf(block);
      starts.push(start + base);
      ends.push(end + base);
    }
  }
  return { starts, ends };
});
