import type { Edit } from '../text/edits';
import { frontMatterEnd, parseDocument, parseFragment } from './parser';
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
 * text depends on which labels the document defines, so that what the fragment refers to is defined in front of it, and
 * when the change defines a label or takes one away, the segments that mention it are parsed as well.
 *
 * @param before the segments of the text before the change
 * @param text the text after it
 * @param edits whose ranges refer to the text before
 */
export function reparse(
  before: readonly Placed[],
  text: string,
  edits: readonly Edit[],
): readonly Segment[] | undefined {
  const touched = touchedBy(before, edits);
  // A closing fence far below can make everything above it front matter, or stop doing so.
  if (touched.first > 0 && hasFrontMatter(before) !== frontMatterEnd(text) > 0) return undefined;
  const shift = edits.reduce(
    (sum, { range, newText }) => sum + newText.length - (range.end - range.start),
    0,
  );
  let { last } = touched;
  for (let more = 1; ; more *= 2) {
    const parsed = parseTouched(before, text, touched.first, last, shift);
    if (parsed === 'swallowed') {
      last = Math.min(last + more, before.length - 1);
      continue;
    }
    if (parsed === 'unknown') return undefined;
    return withNewDefinitions(before, touched.first, last, parsed);
  }
}

function hasFrontMatter([first]: readonly Placed[]): boolean {
  const type: string | undefined = first?.segment.sections[0]?.blocks[0]?.type;
  return type === 'yaml' || type === 'toml';
}

/** From the segment of the first edit, or the one before if its heading line is touched, to the segment of the last. */
function touchedBy(segments: readonly Placed[], edits: readonly Edit[]): { first: number; last: number } {
  const start = Math.min(...edits.map(({ range }) => range.start));
  const end = Math.max(...edits.map(({ range }) => range.end));
  const at = (offset: number) =>
    Math.max(
      0,
      segments.findLastIndex(({ base }) => base <= offset),
    );
  const first = at(start);
  const touched = segments[first];
  const headingEnd = touched
    ? touched.base + (touched.segment.lineStarts[1] ?? touched.segment.source.length)
    : 0;
  return { first: start <= headingEnd ? Math.max(0, first - 1) : first, last: at(end) };
}

function parseTouched(
  before: readonly Placed[],
  text: string,
  first: number,
  last: number,
  shift: number,
): readonly Segment[] | 'swallowed' | 'unknown' {
  const start = before[first]?.base ?? 0;
  const next = before[last + 1];
  const end = next ? next.base + shift : text.length;
  const sentinel = next
    ? next.segment.source.slice(0, next.segment.lineStarts[1] ?? next.segment.source.length)
    : '';
  const fragment = detached(text.slice(start, end) + sentinel);
  const elsewhere = before.filter((_, index) => index < first || index > last);
  const prefix = definitionsFor(fragment, elsewhere);
  const matterEnd = start === 0 ? frontMatterEnd(text) : 0;
  if (matterEnd > end) return 'swallowed';
  // Front matter is read at the very start alone, where no definition can be put before it.
  if (matterEnd > 0 && prefix !== '') return 'unknown';
  const source = prefix + fragment;
  const tree = matterEnd > 0 ? parseDocument(source) : parseFragment(source);
  const parsedEnd = source.length - sentinel.length;
  const lastNode = tree.children.at(-1);
  if (next && (!lastNode || atxLineStart(lastNode, source) !== parsedEnd)) return 'swallowed';
  const isWhole = first === 0 && !next;
  return segmentsOf(tree, source, prefix.length, parsedEnd, isWhole);
}

/** Definitions of the labels that a fragment mentions and other segments define. What they lead to does not show in mdast. */
function definitionsFor(fragment: string, elsewhere: readonly Placed[]): string {
  if (!fragment.includes(']')) return '';
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
  const head = before.slice(0, first).map(({ segment }) => segment);
  const tail = before.slice(last + 1).map(({ segment }) => segment);
  const all = [...head, ...parsed, ...tail];
  const old = new Set(before.slice(first, last + 1).flatMap(({ segment }) => [...segment.definitions]));
  const now = new Set(parsed.flatMap(({ definitions }) => [...definitions]));
  const changed = [...old, ...now].filter(label => old.has(label) !== now.has(label));
  if (changed.length === 0) return all;
  const elsewhere = [...head, ...tail];
  const news = changed.filter(label => !elsewhere.some(({ definitions }) => definitions.has(label)));
  const mentions = ({ source }: Segment) => {
    const normal = normalLabels(source);
    return news.some(label => normal.includes(`${label}]`));
  };
  return elsewhere.some(mentions) ? undefined : all;
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
