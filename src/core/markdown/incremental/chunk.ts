import { detached } from '../../text/detached';
import { frontMatterEnd, parseDocument, parseFragment } from '../parser';
import { rangeOf } from '../section';
import { definitionsOf, mentionedIn, noLabels } from './labels';
import { atxLineStart, type Segment, segmentsOf } from './segment';

/** A part of a document that is parsed in one call. It begins where the document or a segment begins. */
export interface Chunk {
  readonly text: string;
  /** Whether it begins the document, where front matter may be. */
  readonly isFirst: boolean;
  /** What the line after the chunk begins with, see {@link headingMark}; undefined at the end of the document. */
  readonly sentinel: string | undefined;
  /** The labels that the rest of the document defines; labels that the chunk defines itself do no harm. */
  readonly labels: ReadonlySet<string>;
}

/**
 * Parses a chunk into segments, which equal the segments of a parse of the whole document.
 *
 * The parser gets the chunk and, as a sentinel, the beginning of the line after it, which should be a heading at the root.
 * Blocks depend on nothing else outside the chunk. Inline content depends on the labels that the document defines, so the
 * parser also gets a definition of each outside label that the chunk may refer to.
 *
 * @returns undefined when the sentinel is no heading at the root: something that the chunk leaves open goes on after it
 */
export function parseChunk({ text, isFirst, sentinel, labels }: Chunk): readonly Segment[] | undefined {
  const isWhole = isFirst && sentinel === undefined;
  const outside = isWhole ? noLabels : labels;
  const mentioned = mentionedIn(text, outside);
  const definitions = definitionsOf(mentioned);
  // At the end of the document the definitions come first: the chunk may leave something open, which would swallow them.
  // The comment keeps an indented first line of the chunk out of a footnote definition.
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
  return segmentsOf(tree, { source, start: before.length, end, isWhole, labels: outside, mentioned });
}

/** The indent and the `#` of a heading line: they alone decide whether the line is a heading. */
export function headingMark(source: string, lineStart = 0): string {
  const mark = /[ \t]*#{1,6}/uy;
  mark.lastIndex = lineStart;
  return mark.exec(source)?.[0] ?? '';
}
