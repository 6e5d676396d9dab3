/*
 * Incremental parsing.
 *
 * A plan is read in sections (section.ts: a heading and what stands under it), but some sections cannot be parsed alone: a
 * setext heading may reach back over a paragraph. So the unit of parsing is the segment (segment.ts), from one ATX heading at
 * the root to the next: no block is open there. A segment holds one section, or a few. The segment list (segmentList.ts)
 * holds all segments of a document with their offsets; an edit splices it.
 *
 * We use a simple strategy, for a whole text and for an edit alike:
 *
 *   1. Take the segments that the edits touch and apply the edits to their source (this file).
 *   2. Cut the new text at likely heading lines (cutPoints.ts) into chunks (chunk.ts, chunks.ts), and parse each chunk with
 *      the `#` of the next heading line as a sentinel. If the sentinel is not parsed as a heading at the root, the chunk left
 *      something open, a fence or a comment: take a further cut, past the text if need be, and parse again.
 *   3. Settle labels (labels.ts). `[x]` is a link only where the document defines `x`, perhaps far away. A segment remembers
 *      the labels from elsewhere that it was parsed with; when the set of labels has changed, the segments that mention a
 *      label that came or went are parsed again.
 *
 * Front matter is the exception: its fences may lie far apart, and an edit that makes or ends it parses the whole text.
 * Segments that were not parsed again are shared with the version before. The segments always equal those of a full parse;
 * a property test (incremental.test.ts) compares them.
 */
import { applyEdits, type Edit } from '../../text/edits';
import { shiftRange } from '../../text/positions';
import type { Steps } from '../../text/steps';
import { frontMatterEnd, opensFrontMatter } from '../parser';
import { minChunkLength, parseChunks, settleLabels } from './chunks';
import { definedIn, sameLabels } from './labels';
import { firstLineOf, type Segment } from './segment';
import type { SegmentList } from './segmentList';

/**
 * The segments of a text after a change, in steps. Only the segments that the edits touch are parsed, and those that refer to
 * labels whose definitions came or went.
 *
 * @param before the segments of the text before the change
 * @param edits of one change, in any order; their ranges refer to the text before it
 * @returns undefined when the edits make or end front matter, so that the whole text must be parsed
 * @throws RangeError when two edits overlap or one lies outside the text
 */
export function* reparse(before: SegmentList, edits: readonly Edit[]): Steps<SegmentList | undefined> {
  let list = before;
  // From the last part on: the parts before it keep their indexes and offsets.
  for (const part of touchedParts(before, edits).toReversed()) {
    const next = yield* reparsePart(list, part);
    if (!next) return undefined;
    list = next;
  }
  return list;
}

/** Neighbouring segments, from index `from` up to, but not including, index `to`, and the edits in them. */
interface TouchedPart {
  readonly from: number;
  readonly to: number;
  readonly edits: readonly Edit[];
}

function* reparsePart(before: SegmentList, { from, to, edits }: TouchedPart): Steps<SegmentList | undefined> {
  const { segments, bases } = before;
  const shifted = edits.map(({ range, newText }) => ({
    range: shiftRange(range, -(bases[from] ?? 0)),
    newText,
  }));
  const text = applyEdits(joinedSource(segments.slice(from, to)), shifted);
  const beginning = from === 0 ? text : (segments[0]?.source ?? '');
  if (opensFrontMatter(beginning) && frontMatterEnd(beginning) === 0) {
    // A closing fence far below would make everything above it front matter.
    const whole = joinedSource(segments.slice(0, from)) + text + joinedSource(segments.slice(to));
    if (frontMatterEnd(whole) > 0) return undefined;
  }
  const outside = before.labelsOutside(from, to);
  // One chunk of the text may refer to a label that another defines, so its labels are guessed before it is parsed.
  const own = definedIn(text);
  const labels = own.size === 0 ? outside : new Set([...outside, ...own]);
  const replacement = { text, isFirst: from === 0, following: segments.slice(to), labels };
  const parsed = yield* parseChunks(replacement, minChunkLength.ofChange);
  const list = before.splice(from, to + parsed.swallowed, parsed.segments);
  if (list.labels !== before.labels) return yield* settleLabels(list);
  // The other segments know these labels. The new ones were parsed with a guess, and something open may have swallowed a
  // definition.
  return sameLabels(labels, list.labels)
    ? list
    : yield* settleLabels(list, from, from + parsed.segments.length);
}

/** The parts of a document that edits touch, in document order. */
function touchedParts(before: SegmentList, edits: readonly Edit[]): readonly TouchedPart[] {
  const parts: { from: number; to: number; edits: Edit[] }[] = [];
  for (const edit of edits.toSorted((a, b) => a.range.start - b.range.start)) {
    const from = firstTouched(before, edit.range.start);
    const to = before.indexAt(edit.range.end) + 1;
    const last = parts.at(-1);
    if (last && from < last.to) {
      last.to = Math.max(to, last.to);
      last.edits.push(edit);
    } else parts.push({ from, to, edits: [edit] });
  }
  return parts;
}

/**
 * Index of the segment of an offset, or of the segment before it if the offset is in the heading line: an edit there may make
 * the line a part of the text above.
 */
function firstTouched(before: SegmentList, offset: number): number {
  const index = before.indexAt(offset);
  const segment = before.segments[index];
  const headingEnd = (before.bases[index] ?? 0) + (segment ? firstLineOf(segment).length : 0);
  return offset <= headingEnd ? Math.max(0, index - 1) : index;
}

function joinedSource(segments: readonly Segment[]): string {
  return segments.map(({ source }) => source).join('');
}
