import { detached } from '../../text/detached';
import { frontMatterEnd, parseDocument, parseFragment } from '../parser';
import { rangeOf } from '../section';
import { definitionsOf, mentionedIn } from './labels';
import { atxLineStart, type Segment, segmentsOf } from './segment';

/** A part of a document that begins where the document or a segment does. */
export interface Chunk {
  readonly text: string;
  /** It begins with the document, where front matter may be. */
  readonly isFirst: boolean;
  /** What the line after it begins with, see {@link headingMark}; undefined at the end of the document. */
  readonly sentinel: string | undefined;
  /** What the rest of the document defines, see {@link Segment.definitions}. */
  readonly labels: ReadonlySet<string>;
}

/**
 * The segments of a stretch, as a parse of all the document gives them; undefined when something that was left open in it
 * has swallowed the line after it, so that it does not end there.
 *
 * The stretch is parsed with the beginning of that line as a sentinel, which should be a heading at the root. Blocks depend
 * on nothing else outside; text depends on which labels the document defines, so that what the stretch refers to is defined
 * for it.
 */
export function parseChunk({ text, isFirst, sentinel, labels }: Chunk): readonly Segment[] | undefined {
  const isWhole = isFirst && sentinel === undefined;
  const definitions = isWhole ? '' : definitionsOf(mentionedIn(text, labels));
  // The end of a document may be left open and would swallow what is defined after it, and its beginning may be front
  // matter. The comment keeps what is indented at the start of the stretch out of a footnote.
  const before = sentinel === undefined && definitions !== '' ? `${definitions}<!---->\n\n` : '';
  const after = sentinel === undefined ? '' : `${sentinel}\n\n${definitions}`;
  const source = detached(before + text + after);
  const end = before.length + text.length;
  const hasMatter = isFirst && frontMatterEnd(text) > 0;
  const tree = hasMatter ? parseDocument(source) : parseFragment(source);
  if (sentinel !== undefined) {
    const last = tree.children.findLast(node => rangeOf(node).start < end + sentinel.length);
    if (!last || atxLineStart(last, source) !== end) return undefined;
  }
  return segmentsOf(tree, source, before.length, end, isWhole);
}

/** The indent and the `#` of a heading line, which are all that decides whether it is one. */
export function headingMark(source: string, lineStart = 0): string {
  const mark = /[ \t]*#{1,6}/uy;
  mark.lastIndex = lineStart;
  return mark.exec(source)?.[0] ?? '';
}
