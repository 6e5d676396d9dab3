import type { Node, Root, RootContent } from 'mdast';
import { detached } from '../../text/detached';
import { lineStartsOf } from '../../text/positions';
import { rangeOf, type Section, sectionsOf } from '../section';
import { visit } from '../visit';
import { definitionsIn } from './labels';

/**
 * A stretch of a document from the line of one ATX heading at the root to the next, the smallest that parses alone: after
 * such a heading no block is open (CommonMark §3.1, §4.2). The first segment begins with the document. Immutable, and
 * independent of where it stands: every offset and line in it counts from its own start.
 */
export interface Segment {
  readonly source: string;
  readonly sections: readonly Section[];
  /** Offsets at which its lines start. */
  readonly lineStarts: readonly number[];
  /** The labels that it defines for the whole document. */
  readonly definitions: ReadonlySet<string>;
}

/**
 * Where the line of a heading starts, if a node is an ATX heading. Setext headings can reach back over a whole paragraph.
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

/**
 * Cuts a parsed text into segments, from `start` on and up to `end`, which is where a segment starts or the text ends. The
 * nodes of the tree are moved to their segments and belong to nothing else from then on.
 *
 * @param hasLead whether text before the first heading counts even where it is blank: the document has no heading
 */
export function segmentsOf(
  tree: Root,
  source: string,
  start: number,
  end: number,
  hasLead: boolean,
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
  return pieces.map((piece, index) => {
    const pieceEnd = pieces[index + 1]?.start ?? end;
    return segmentOf(piece.nodes, source, piece.start, pieceEnd, hasLead && pieces.length === 1);
  });
}

function segmentOf(
  nodes: readonly RootContent[],
  source: string,
  start: number,
  end: number,
  hasLead: boolean,
): Segment {
  const own = detached(source.slice(start, end));
  const line = (nodes[0]?.position?.start.line ?? 1) - lineAt(own, rangeStart(nodes[0], start) - start);
  for (const node of nodes) visit(node, child => moved(child, start, line));
  return {
    source: own,
    sections: sectionsOf(nodes, own, hasLead),
    lineStarts: lineStartsOf(own),
    definitions: definitionsIn(nodes),
  };
}

function rangeStart(node: RootContent | undefined, otherwise: number): number {
  return node ? rangeOf(node).start : otherwise;
}

/** 0-based. */
function lineAt(text: string, offset: number): number {
  return lineStartsOf(text.slice(0, offset)).length - 1;
}

/** Makes a node's position count from the start of its segment. */
function moved(node: Node, offset: number, line: number): undefined {
  const { position } = node;
  if (!position) return undefined;
  for (const point of [position.start, position.end]) {
    point.line -= line - 1;
    if (point.offset !== undefined) point.offset -= offset;
  }
  return undefined;
}

/** The heading line that a segment begins with, unless it is a document's first. */
export function firstLineOf({ source, lineStarts }: Segment): string {
  return source.slice(0, lineStarts[1] ?? source.length);
}
