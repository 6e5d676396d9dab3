import assert from 'node:assert/strict';
import type { Nodes, Root } from 'mdast';
import { rangeOf } from '../../src/core/markdown/section';
import type { Edit } from '../../src/core/text/edits';
import { lineStartsOf, type Range, rangesOverlap } from '../../src/core/text/positions';

/** A text and what `parseDocument` makes of it. */
export interface ParsedText {
  readonly text: string;
  readonly tree: Root;
}

/** A line of a document that is not blank, and the blocks it is in: `+list +listItem +paragraph` where all three begin. */
interface BlockLine {
  readonly range: Range;
  readonly text: string;
  readonly blocks: string;
}

/**
 * Asserts that some edits left every block as it was that they do not lie in: each line stands in the same blocks as before,
 * and the same of them begin there. A line after a text that was changed, and not removed, may go on with its list.
 */
export function assertBlocksKept(
  before: ParsedText,
  edits: readonly Edit[],
  after: ParsedText,
  message: string,
): void {
  const touched = touchedRanges(before, edits);
  const moved = touched.map(({ start, end }) => ({
    start: newOffset(start, edits, false),
    end: newOffset(end, edits, true),
  }));
  const kept = keptLines(before, touched, () => false);
  const left = keptLines(
    after,
    moved,
    index => after.text.slice(moved[index]?.start, moved[index]?.end).trim() !== '',
  );
  const joins = new Set(left.flatMap(({ joins: may }, index) => (may ? [index] : [])));
  const shown = (lines: typeof kept) =>
    lines.map(({ line: { text, blocks } }, index) =>
      [joins.has(index) ? blocks.replaceAll('+list ', 'list ') : blocks, text].join(': '),
    );
  assert.deepEqual(shown(left), shown(kept), message);
}

/** The lines outside some ranges, and for each whether it follows a range that `goesOn` holds for. */
function keptLines(parsed: ParsedText, ranges: readonly Range[], goesOn: (index: number) => boolean) {
  const kept: { readonly line: BlockLine; readonly joins: boolean }[] = [];
  let joins = false;
  for (const line of blockLinesOf(parsed)) {
    const index = ranges.findIndex(range => rangesOverlap(range, line.range) || isEmptied(range, line));
    if (index < 0) kept.push({ line, joins });
    joins = index >= 0 && (joins || goesOn(index));
  }
  return kept;
}

/** An item that had nothing but the removed text in it is still an item. */
function isEmptied({ start, end }: Range, { range, text }: BlockLine): boolean {
  const isBare = /^(?:>[ \t]*|(?:[-*+]|\d+[.)])[ \t]+)*(?:[-*+]|\d+[.)])$/u.test(text);
  return isBare && start === end && range.start < start && start <= range.end + 1;
}

/** The ranges of the edits with the lines of all blocks without blocks in them that they lie in. */
function touchedRanges({ tree }: ParsedText, edits: readonly Edit[]): readonly Range[] {
  const leaves = leavesOf(tree);
  const ranges = edits.map(({ range }) => {
    const around = leaves.filter(leaf => rangesOverlap(leaf, range) || isInside(range, leaf));
    return {
      start: Math.min(range.start, ...around.map(({ start }) => start)),
      end: Math.max(range.end, ...around.map(({ end }) => end)),
    };
  });
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && range.start <= last.end)
      joined.splice(-1, 1, { start: last.start, end: Math.max(last.end, range.end) });
    else joined.push(range);
  }
  return joined;
}

function isInside({ start, end }: Range, outer: Range): boolean {
  return start === end && outer.start <= start && start <= outer.end;
}

function newOffset(offset: number, edits: readonly Edit[], isEnd: boolean): number {
  return edits
    .filter(({ range }) => (isEnd ? range.end <= offset : range.end <= offset && range.start < offset))
    .reduce((sum, { range, newText }) => sum + newText.length - (range.end - range.start), offset);
}

function blockLinesOf({ text, tree }: ParsedText): readonly BlockLine[] {
  const starts = lineStartsOf(text);
  return starts.flatMap((start, index) => {
    const line = text.slice(start, starts[index + 1] ?? text.length).trimEnd();
    if (line.replace(/[\s>]/gu, '') === '') return [];
    const range = { start, end: start + line.length };
    const at = start + (/^[\s>]*/u.exec(line)?.[0].length ?? 0);
    return [{ range, text: line.trim(), blocks: blocksAt(tree, at, range).join(' ') }];
  });
}

/** The blocks that an offset lies in or that begin on its line at or after it, outermost first. */
function blocksAt(root: Root, at: number, line: Range): readonly string[] {
  const names: string[] = [];
  let node: Nodes | undefined = root;
  let offset = at;
  while (node && 'children' in node && !isLeaf(node)) {
    const inside: Nodes | undefined = node.children.find(child => {
      const { start, end } = rangeOf(child);
      return start < line.end && end > offset;
    });
    if (!inside) break;
    const { start } = rangeOf(inside);
    offset = Math.max(offset, start);
    names.push(`${start >= line.start ? '+' : ''}${nameOf(inside)}`);
    node = inside;
  }
  return names;
}

function nameOf(node: Nodes): string {
  if (node.type === 'heading') return `heading${node.depth}`;
  if (node.type === 'list') return node.ordered ? 'list (ordered)' : 'list';
  return node.type;
}

function isLeaf({ type }: Nodes): boolean {
  return !/^(?:root|list|listItem|blockquote|footnoteDefinition)$/u.test(type);
}

function leavesOf(tree: Root): readonly Range[] {
  const leaves: Range[] = [];
  const visit = (node: Nodes) => {
    if (isLeaf(node)) leaves.push(rangeOf(node));
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return leaves;
}
