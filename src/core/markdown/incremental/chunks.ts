import type { Steps } from '../../text/steps';
import { frontMatterEnd } from '../parser';
import { headingMark, parseChunk } from './chunk';
import { definedIn, differenceOf, mentionedIn } from './labels';
import type { Segment } from './segment';
import { SegmentList } from './segmentList';

/**
 * Shorter stretches cost more calls of the parser, longer ones more than in proportion: it moves long lists of events
 * about.
 */
const minTextChunk = 1200;

/** A change mostly touches a section or two, which are not worth a search for headings. */
const minTouchedChunk = 4096;

/**
 * The segments of a whole text, parsed stretch by stretch, a step each. They equal a parse in one go, which takes half as
 * long again and cannot be left off.
 *
 * @param stretch how long a stretch should be at least, in UTF-16 code units
 */
export function* parseText(text: string, stretch = minTextChunk): Steps<SegmentList> {
  const guessed = definedIn(text);
  const { segments } = yield* parseChunks({ text, isFirst: true, following: [], labels: guessed }, stretch);
  const placed = SegmentList.of(segments);
  const changed = differenceOf(guessed, placed.labels);
  return changed.size === 0 ? placed : yield* withLabels(placed, placed.labels, () => changed);
}

/** A text that takes the place of some of a document's segments. */
export interface Replacement {
  readonly text: string;
  /** It begins with the document. */
  readonly isFirst: boolean;
  /** The segments after it. */
  readonly following: readonly Segment[];
  /** What the rest of the document defines. */
  readonly labels: ReadonlySet<string>;
}

/**
 * @returns the segments of the text and of those following ones, counted, that it has swallowed: it was left open at its
 * end
 */
export function* parseChunks(
  { text, isFirst, following, labels }: Replacement,
  stretch = minTouchedChunk,
): Steps<{ readonly segments: readonly Segment[]; readonly swallowed: number }> {
  const segments: Segment[] = [];
  const starts = text.length > stretch ? headingLines(text, isFirst) : [];
  let source = text;
  let swallowed = 0;
  let at = 0;
  for (let start: number | undefined = 0; start !== undefined; ) {
    while (at < starts.length && (starts[at] ?? 0) < start + stretch) at += 1;
    let parsed: readonly Segment[] | undefined;
    let end: number | undefined;
    for (let more = 1; !parsed; more *= 2) {
      end = starts[at];
      const next = following[swallowed];
      parsed = parseChunk({
        text: source.slice(start, end),
        isFirst: isFirst && start === 0,
        sentinel: end === undefined ? next && headingMark(next.source) : headingMark(source, end),
        labels,
      });
      if (parsed) break;
      // What was left open may end further on.
      if (end !== undefined) at = Math.min(at + more, starts.length);
      else {
        const taken = following.slice(swallowed, swallowed + more);
        source += taken.map(segment => segment.source).join('');
        swallowed += taken.length;
      }
    }
    for (const segment of parsed) segments.push(segment);
    start = end;
    yield;
  }
  return { segments, swallowed };
}

/**
 * Parses those segments again, a step each, that refer to labels which they were parsed without, or with for no reason.
 *
 * @param all that the document defines
 * @param changed tells of a segment, by its index, in which labels the document differs from what it was parsed with
 */
export function* withLabels(
  placed: SegmentList,
  all: ReadonlySet<string>,
  changed: (index: number) => ReadonlySet<string>,
): Steps<SegmentList> {
  const segments: Segment[] = [];
  for (const [index, segment] of placed.segments.entries()) {
    const { source, definitions } = segment;
    const notOwn = (labels: ReadonlySet<string>) =>
      new Set([...labels].filter(label => !definitions.has(label)));
    if (mentionedIn(source, notOwn(changed(index))).length === 0) {
      segments.push(segment);
      continue;
    }
    const next = placed.segments[index + 1];
    const sentinel = next && headingMark(next.source);
    // Definitions change no block, so that a segment stays one.
    const parsed = parseChunk({ text: source, isFirst: index === 0, sentinel, labels: notOwn(all) });
    segments.push(...(parsed ?? [segment]));
    yield;
  }
  return SegmentList.of(segments);
}

/**
 * Where lines start that look like headings at the root, those in fences left out. Whether they are is for the parser to
 * say: a wrong guess costs time alone.
 */
export function headingLines(text: string, isFirst: boolean): readonly number[] {
  const lines =
    /(?<![^\r\n])(?: {0,3}#{1,6}(?=[ \t\r\n]|$)|[ \t>]*(`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,})([^\r\n]*))/gu;
  lines.lastIndex = isFirst ? frontMatterEnd(text) : 0;
  const starts: number[] = [];
  let fence = '';
  for (let line = lines.exec(text); line; line = lines.exec(text)) {
    const [, mark, info = ''] = line;
    if (mark === undefined) {
      if (fence === '') starts.push(line.index);
    } else if (fence === '') fence = mark;
    else if (mark.startsWith(fence) && info.trim() === '') fence = '';
  }
  return starts;
}
