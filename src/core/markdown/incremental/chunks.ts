import type { Steps } from '../../text/steps';
import { headingMark, parseChunk } from './chunk';
import { CutPoints, headingLines } from './cutPoints';
import { definedIn, mentionedIn, sameLabels } from './labels';
import type { Segment } from './segment';
import { SegmentList } from './segmentList';

/**
 * How long a chunk is at least, in UTF-16 code units. Tests set both to 1, which cuts at every heading line.
 */
export const minChunkLength = {
  /**
   * Of a whole text. Shorter chunks cost more calls of the parser; longer ones cost more than in proportion, because the
   * parser moves long lists of events about.
   */
  ofText: 1200,
  /** Of a changed part. A change mostly touches a section or two, which are not worth a search for headings. */
  ofChange: 4096,
};

/**
 * Parses a whole text chunk by chunk, a step each. A parse in one go gives the same segments, takes half as long again and
 * cannot be interrupted.
 */
export function* parseText(text: string): Steps<SegmentList> {
  const guessed = definedIn(text);
  const replacement = { text, isFirst: true, following: [], labels: guessed };
  const { segments } = yield* parseChunks(replacement, minChunkLength.ofText);
  const list = SegmentList.of(segments);
  return sameLabels(list.labels, guessed) ? list : yield* settleLabels(list);
}

/** A text that takes the place of some segments of a document. */
export interface Replacement {
  readonly text: string;
  /** Whether it begins the document. */
  readonly isFirst: boolean;
  /** The segments after it. */
  readonly following: readonly Segment[];
  /** The labels that the rest of the document defines. */
  readonly labels: ReadonlySet<string>;
}

/** The parsed segments, which also cover the first `swallowed` of the segments that followed the text. */
export interface ParsedReplacement {
  readonly segments: readonly Segment[];
  readonly swallowed: number;
}

/**
 * Parses a replacement chunk by chunk, a step each. A chunk that leaves something open grows to a further cut, at the end of
 * the text over segments that follow it.
 *
 * @param minLength of a chunk, in UTF-16 code units
 */
export function* parseChunks(replacement: Replacement, minLength: number): Steps<ParsedReplacement> {
  const { text, isFirst, following, labels } = replacement;
  const headings = text.length > minLength ? headingLines(text, isFirst) : [];
  const cuts = new CutPoints(text, headings, following);
  const segments: Segment[] = [];
  let start = 0;
  let cut = cuts.after(minLength);
  for (;;) {
    const parsed = parseChunk({
      text: cuts.sourceBetween(start, cut),
      isFirst: isFirst && start === 0,
      sentinel: cut.mark,
      labels,
    });
    if (!parsed) {
      cut = cuts.further();
      continue;
    }
    for (const segment of parsed) segments.push(segment);
    yield;
    if (cut.offset >= text.length) return { segments, swallowed: cut.swallowed };
    start = cut.offset;
    cut = cuts.after(start + minLength);
  }
}

/**
 * Parses each segment again, a step each, that refers to other outside labels than it was parsed with. Definitions change no
 * block, so a segment stays one segment with the same definitions.
 *
 * @param from index of the first segment to look at
 * @param to index after the last one
 */
export function* settleLabels(list: SegmentList, from = 0, to = list.segments.length): Steps<SegmentList> {
  const settled: Segment[] = [];
  for (let index = from; index < to; index += 1) {
    const segment = list.segments[index] as Segment;
    const { source, definitions, resolved } = segment;
    const mentioned = mentionedIn(source, list.labels).filter(label => !definitions.has(label));
    if (mentioned.length === resolved.length && mentioned.every((label, at) => label === resolved[at])) {
      settled.push(segment);
      continue;
    }
    const next = list.segments[index + 1];
    const sentinel = next && headingMark(next.source);
    const parsed = parseChunk({ text: source, isFirst: index === 0, sentinel, labels: list.labels });
    settled.push(...(parsed ?? [segment]));
    yield;
  }
  return list.splice(from, to, settled);
}
