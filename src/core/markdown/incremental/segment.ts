import type { Node, Root, RootContent } from 'mdast';
import { detached } from '../../text/detached';
import { lineStartsOf } from '../../text/positions';
import type { Unread } from '../parser';
import { rangeOf, type Section, sectionsOf } from '../section';
import { visit } from '../visit';
import { definitionsIn, mentionedIn, noLabels } from './labels';

/**
 * The part of a document from the line of one ATX heading at the root to the next. It is the smallest part that can be parsed
 * alone: after such a heading no block is open (CommonMark §3.1, §4.2). The first segment begins with the document. Immutable
 * and independent of its place: every offset and line in it counts from its start.
 */
export interface Segment {
  readonly source: string;
  readonly sections: readonly Section[];
  /** Its first part that is not read. */
  readonly unread: Unread | undefined;
  /** Offsets at which its lines start. */
  readonly lineStarts: readonly number[];
  /** The labels that it defines for the whole document. */
  readonly definitions: ReadonlySet<string>;
  /**
   * The labels defined elsewhere with which it was parsed, as {@link mentionedIn} gives them. Its nodes are right for every
   * document that defines of its mentioned labels just these.
   */
  readonly resolved: readonly string[];
}

/**
 * Where the line of an ATX heading starts; undefined for other nodes. Setext headings cut no segment: they can reach back
 * over a whole paragraph.
 */
export function atxLineStart(node: RootContent, source: string): number | undefined {
  if (node.type !== 'heading') return undefined;
  const { start } = rangeOf(node);
  // A setext heading may begin with `#no`, which is text.
  if (!/^#{1,6}(?:[ \t\r\n]|$)/u.test(source.slice(start, start + 8))) return undefined;
  let lineStart = start;
  while (lineStart > 0 && /[ \t]/u.test(source.charAt(lineStart - 1))) lineStart -= 1;
  return lineStart;
}

/** The part of a parsed source that is cut into segments. */
export interface ParsedPart {
  readonly source: string;
  /** Offset at which the first segment starts. */
  readonly start: number;
  /** Offset at which the segment after the last one starts, or at which the document ends. */
  readonly end: number;
  /** Whether the part is a whole document, whose lead counts as a section even where it is blank. */
  readonly isWhole: boolean;
  /** The labels with which it was parsed and which the document defines outside the part. */
  readonly labels: ReadonlySet<string>;
  /** The labels out of these that the part mentions, see {@link mentionedIn}. */
  readonly mentioned: readonly string[];
}

/** Cuts a tree into segments. The nodes of the tree are moved to the segments and must not be used otherwise. */
export function segmentsOf(
  tree: Root,
  { source, start, end, isWhole, labels, mentioned }: ParsedPart,
): readonly Segment[] {
  const pieces: { readonly start: number; readonly nodes: RootContent[] }[] = [];
  for (const node of tree.children) {
    if (rangeOf(node).start < start) continue;
    const lineStart = atxLineStart(node, source);
    if (lineStart !== undefined && lineStart >= end) break;
    if (lineStart !== undefined) pieces.push({ start: lineStart, nodes: [node] });
    else if (pieces.length > 0) pieces.at(-1)?.nodes.push(node);
    else pieces.push({ start, nodes: [node] });
  }
  if (pieces[0]?.start !== start) pieces.unshift({ start, nodes: [] });
  const definitions = pieces.map(({ nodes }) => definitionsIn(nodes));
  // To copy all labels of the document for each part would cost more than to look into two sets.
  const defined = new Set(definitions.flatMap(some => [...some]));
  const unread = tree.data?.unread;
  return pieces.map(({ start: pieceStart, nodes }, index) => {
    const pieceEnd = pieces[index + 1]?.start ?? end;
    const pieceSource = detached(source.slice(pieceStart, pieceEnd));
    const isUnread = unread && pieceStart <= unread.offset && unread.offset < pieceEnd;
    const ownDefinitions = definitions[index] ?? noLabels;
    moveToStart(nodes, pieceSource, pieceStart);
    return {
      source: pieceSource,
      sections: sectionsOf(nodes, pieceSource, isWhole && pieces.length === 1),
      unread: isUnread ? { ...unread, offset: unread.offset - pieceStart } : undefined,
      lineStarts: lineStartsOf(pieceSource),
      definitions: ownDefinitions,
      // On most keystrokes the part is one segment, which need not be searched again.
      resolved: (pieces.length === 1 ? mentioned : mentionedIn(pieceSource, labels, defined)).filter(
        label => !ownDefinitions.has(label),
      ),
    };
  });
}

/** Makes the positions of a segment's nodes count from the start of the segment. */
function moveToStart(nodes: readonly RootContent[], pieceSource: string, start: number): void {
  const line =
    (nodes[0]?.position?.start.line ?? 1) - lineAt(pieceSource, rangeStart(nodes[0], start) - start);
  for (const node of nodes) visit(node, child => moved(child, start, line));
}

function rangeStart(node: RootContent | undefined, otherwise: number): number {
  return node ? rangeOf(node).start : otherwise;
}

/** 0-based. */
function lineAt(text: string, offset: number): number {
  return lineStartsOf(text.slice(0, offset)).length - 1;
}

/** @param line 1-based, on which the segment starts */
function moved(node: Node, offset: number, line: number): undefined {
  const { position } = node;
  if (!position) return undefined;
  for (const point of [position.start, position.end]) {
    point.line -= line - 1;
    if (point.offset !== undefined) point.offset -= offset;
  }
  return undefined;
}

/** The first line of a segment with its line ending: the line of its heading, but for the first segment of a document. */
export function firstLineOf({ source, lineStarts }: Segment): string {
  return source.slice(0, lineStarts[1] ?? source.length);
}
