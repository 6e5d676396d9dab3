import { applyEdits, type Edit } from '../text/edits';
import { shiftRange } from '../text/positions';
import { frontMatterEnd, opensFrontMatter, parseDocument, parseFragment } from './parser';
import { atxLineStart, detached, type Segment, segmentsOf } from './segment';

interface Placed {
  readonly segment: Segment;
  readonly base: number;
}

/**
 * The segments of a changed text, of which only the touched ones are parsed. Undefined when only a full parse can tell.
 *
 * The touched segments are parsed with the heading line after them as a sentinel. If that is not a heading at the root
 * again, something that the change left open has swallowed it, and more is parsed. Blocks depend on nothing else outside;
 * text depends on which labels the document defines, so that what the fragment refers to is defined in front of it. A
 * change that defines a label, or takes one away, which other segments mention, takes a full parse.
 *
 * @param before the segments of the text before the change
 * @param edits whose ranges refer to the text before
 * @throws RangeError when two edits overlap or one lies outside the text
 */
export function reparse(before: readonly Placed[], edits: readonly Edit[]): readonly Segment[] | undefined {
  const { first, last: lastTouched } = touchedBy(before, edits);
  const start = before[first]?.base ?? 0;
  const shifted = edits.map(({ range, newText }) => ({ range: shiftRange(range, -start), newText }));
  const touched = applyEdits(sourceOf(before, first, lastTouched), shifted);
  // A fence far below can make everything above it front matter, or stop doing so.
  const beginning = first === 0 ? touched : (before[0]?.segment.source ?? '');
  if (opensFrontMatter(beginning) && (first > 0 || frontMatterEnd(touched) === 0)) return undefined;
  let last = lastTouched;
  for (let more = 1; ; more *= 2) {
    const source = touched + sourceOf(before, lastTouched + 1, last);
    const parsed = parseTouched(before, source, first, last);
    if (parsed === 'swallowed') last = Math.min(last + more, before.length - 1);
    else return parsed && withNewDefinitions(before, first, last, parsed);
  }
}

/** From the segment of the first edit, or the one before if its heading line is touched, to the segment of the last. */
function touchedBy(
  segments: readonly Placed[],
  edits: readonly Edit[],
): { readonly first: number; readonly last: number } {
  const start = edits.reduce((least, { range }) => Math.min(least, range.start), Number.POSITIVE_INFINITY);
  const end = edits.reduce((most, { range }) => Math.max(most, range.end), 0);
  const first = segmentAt(segments, start);
  const found = segments[first];
  const headingEnd = found ? found.base + (found.segment.lineStarts[1] ?? found.segment.source.length) : 0;
  return { first: start <= headingEnd ? Math.max(0, first - 1) : first, last: segmentAt(segments, end) };
}

function segmentAt(segments: readonly Placed[], offset: number): number {
  return Math.max(
    0,
    segments.findLastIndex(({ base }) => base <= offset),
  );
}

function sourceOf(segments: readonly Placed[], first: number, last: number): string {
  let source = '';
  for (let index = first; index <= last; index += 1) source += segments[index]?.segment.source ?? '';
  return source;
}

function parseTouched(
  before: readonly Placed[],
  touched: string,
  first: number,
  last: number,
): readonly Segment[] | 'swallowed' | undefined {
  const next = before[last + 1]?.segment;
  const sentinel = next ? next.source.slice(0, next.lineStarts[1] ?? next.source.length) : '';
  const fragment = detached(touched + sentinel);
  const elsewhere = before.filter(
    ({ segment }, index) => segment.definitions.size > 0 && (index < first || index > last),
  );
  const prefix = definitionsFor(fragment, elsewhere);
  const matterEnd = first === 0 ? frontMatterEnd(fragment) : 0;
  // Front matter is read at the very start alone, where no definition can be put before it.
  if (matterEnd > 0 && prefix !== '') return undefined;
  const source = prefix + fragment;
  const tree = matterEnd > 0 ? parseDocument(source) : parseFragment(source);
  const end = source.length - sentinel.length;
  const lastNode = tree.children.at(-1);
  if (next && (!lastNode || atxLineStart(lastNode, source) !== end)) return 'swallowed';
  return segmentsOf(tree, source, prefix.length, end, first === 0 && !next);
}

/** Definitions of the labels that a fragment mentions and other segments define. What they lead to does not show in mdast. */
function definitionsFor(fragment: string, elsewhere: readonly Placed[]): string {
  if (elsewhere.length === 0 || !fragment.includes(']')) return '';
  const normal = normalLabels(fragment);
  const labels = new Set(elsewhere.flatMap(({ segment }) => [...segment.definitions]));
  const mentioned = [...labels].filter(label => normal.includes(`${label}]`));
  // The comment keeps what is indented at the start of the fragment out of a footnote.
  return mentioned.length === 0 ? '' : `${mentioned.map(label => `[${label}]: x\n\n`).join('')}<!---->\n\n`;
}

function withNewDefinitions(
  before: readonly Placed[],
  first: number,
  last: number,
  parsed: readonly Segment[],
): readonly Segment[] | undefined {
  const all: Segment[] = [];
  for (let index = 0; index < first; index += 1) all.push((before[index] as Placed).segment);
  all.push(...parsed);
  for (let index = last + 1; index < before.length; index += 1) all.push((before[index] as Placed).segment);
  const old = definitionsOf(before.slice(first, last + 1).map(({ segment }) => segment));
  const now = definitionsOf(parsed);
  const changed = [...old, ...now].filter(label => old.has(label) !== now.has(label));
  if (changed.length === 0) return all;
  const elsewhere = all.filter(segment => !parsed.includes(segment));
  const news = changed.filter(label => !elsewhere.some(({ definitions }) => definitions.has(label)));
  const mentions = ({ source }: Segment) => {
    const normal = normalLabels(source);
    return news.some(label => normal.includes(`${label}]`));
  };
  return elsewhere.some(mentions) ? undefined : all;
}

function definitionsOf(segments: readonly Segment[]): ReadonlySet<string> {
  return new Set(segments.flatMap(({ definitions }) => [...definitions]));
}

/** Text in which a label can be looked for in its normal form (CommonMark §6.3, "matches"). */
function normalLabels(text: string): string {
  return text
    .replaceAll('\0', '\uFFFD')
    .replace(/[\t\n\r ]+/gu, ' ')
    .replaceAll(' ]', ']')
    .toLowerCase()
    .toUpperCase();
}
