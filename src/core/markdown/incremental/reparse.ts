import { applyEdits, type Edit } from '../../text/edits';
import { shiftRange } from '../../text/positions';
import type { Steps } from '../../text/steps';
import { frontMatterEnd, opensFrontMatter } from '../parser';
import { parseChunks, withLabels } from './chunks';
import { definedIn, differenceOf } from './labels';
import { firstLineOf, type Segment } from './segment';
import type { SegmentList } from './segmentList';

/**
 * The segments of a changed text, of which only the touched ones are parsed, and those that refer to labels whose
 * definitions came or went. Undefined when only a full parse can tell.
 *
 * @param before the segments of the text before the change
 * @param edits whose ranges refer to the text before
 * @param stretch how much a step parses at least, in UTF-16 code units
 * @throws RangeError when two edits overlap or one lies outside the text
 */
export function* reparse(
  before: SegmentList,
  edits: readonly Edit[],
  stretch?: number,
): Steps<SegmentList | undefined> {
  let placed = before;
  // From the last on, so that what is touched further up is still where it was.
  for (const touched of touchedParts(before, edits).toReversed()) {
    const next = yield* reparsePart(placed, touched, stretch);
    if (!next) return undefined;
    placed = next;
  }
  return placed;
}

/** Segments side by side, up to but without `to`, and the edits in them. */
interface TouchedPart {
  readonly from: number;
  readonly to: number;
  readonly edits: readonly Edit[];
}

function* reparsePart(
  before: SegmentList,
  { from, to, edits }: TouchedPart,
  stretch: number | undefined,
): Steps<SegmentList | undefined> {
  const { segments, bases } = before;
  const shifted = edits.map(({ range, newText }) => ({
    range: shiftRange(range, -(bases[from] ?? 0)),
    newText,
  }));
  const text = applyEdits(sourceOf(segments.slice(from, to)), shifted);
  const beginning = from === 0 ? text : (segments[0]?.source ?? '');
  if (opensFrontMatter(beginning) && frontMatterEnd(beginning) === 0) {
    // A fence far below makes everything above it front matter.
    const whole = sourceOf(segments.slice(0, from)) + text + sourceOf(segments.slice(to));
    if (frontMatterEnd(whole) > 0) return undefined;
  }
  // As in a whole text, one stretch may refer to what another defines, and what is left open may swallow a definition.
  const outside = before.labelsOutside(from, to);
  const own = definedIn(text);
  const guessed = own.size === 0 ? outside : new Set([...outside, ...own]);
  const replacement = { text, isFirst: from === 0, following: segments.slice(to), labels: guessed };
  const parsed = yield* parseChunks(replacement, stretch);
  const placed = before.splice(from, to + parsed.swallowed, parsed.segments);
  const { labels } = placed;
  if (labels === guessed && labels === before.labels) return placed;
  const forParsed = differenceOf(guessed, labels);
  const forOthers = differenceOf(before.labels, labels);
  if (forParsed.size === 0 && forOthers.size === 0) return placed;
  const end = from + parsed.segments.length;
  return yield* withLabels(placed, labels, index => (from <= index && index < end ? forParsed : forOthers));
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

/** The segment of an offset, or the one before if it is in the line of the heading: text above may take it in. */
function firstTouched(before: SegmentList, offset: number): number {
  const index = before.indexAt(offset);
  const segment = before.segments[index];
  const headingEnd = (before.bases[index] ?? 0) + (segment ? firstLineOf(segment).length : 0);
  return offset <= headingEnd ? Math.max(0, index - 1) : index;
}

function sourceOf(segments: readonly Segment[]): string {
  return segments.map(({ source }) => source).join('');
}
