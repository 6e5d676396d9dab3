import type { Nodes } from 'mdast';
import { isContainer } from '../../markdown/leafBlocks';
import { rangeOf } from '../../markdown/section';
import type { Snapshot } from '../../markdown/snapshot';
import { visit } from '../../markdown/visit';
import { lineBefore, lineStartAt } from '../../text/lines';
import { type Range, shiftRange } from '../../text/positions';

/** A block of a document. */
export interface Block {
  readonly node: Nodes;
  /** In the document. */
  readonly range: Range;
}

/** The blocks that an offset lies in or at the end of, outermost first. */
export function blocksAround({ sections, sectionBases }: Snapshot, offset: number): readonly Block[] {
  const baseAt = (index: number) => sectionBases[index] ?? 0;
  const index = sections.findLastIndex(({ range }, at) => range.start + baseAt(at) <= offset);
  const section = sections[index];
  if (!section) return [];
  const base = baseAt(index);
  const around: Block[] = [];
  for (const block of [section.heading, ...section.blocks]) {
    if (!block) continue;
    visit(block, node => {
      const range = shiftRange(rangeOf(node), base);
      if (offset < range.start || range.end < offset) return 'skip';
      around.push({ node, range });
      return isContainer(node) ? undefined : 'skip';
    });
  }
  return around;
}

/**
 * Index of the outermost block that starts on a line or after it, or -1. Quotes do not count: a comment on a quote goes
 * into the quote.
 */
export function startingOn(lineStart: number, around: readonly Block[]): number {
  return around.findIndex(({ node, range }) => range.start >= lineStart && node.type !== 'blockquote');
}

/** The `> ` marks and indents that a line needs at its start to continue the containers of a block. */
export function contentPrefix({ node, range }: Block, text: string): string {
  const before = lineBefore(text, range.start).replace(/[^\s>]/gu, ' ');
  const isIndentedCode = node.type === 'code' && !/[`~]/u.test(text.charAt(range.start));
  return isIndentedCode ? before.replace(/(?: {4}|\t)$/u, '') : before;
}

/**
 * The start of a new line before a block, so that the line becomes a sibling of the block. Only items can stand between
 * items, so before an item the line goes into the item that precedes it.
 *
 * @param index of the block in `around`; no block around it starts on the same line
 */
export function siblingPrefix(around: readonly Block[], index: number, text: string): string {
  const block = around[index];
  if (!block) return '';
  const list = around[index - 1];
  if (block.node.type !== 'listItem' || list?.node.type !== 'list') return contentPrefix(block, text);
  const items = list.node.children;
  const item = items[items.indexOf(block.node) - 1];
  if (!item) return contentPrefix(block, text);
  const start = rangeOf(item).start + list.range.start - rangeOf(list.node).start;
  const marker = /^(?:[-*+]|\d+[.)])(?: {1,4}(?! )|\t)?/u.exec(text.slice(start))?.[0] ?? '';
  const padding = /\s$/u.test(marker) ? '' : ' ';
  return (
    contentPrefix({ node: item, range: { start, end: start } }, text) + marker.replace(/\S/gu, ' ') + padding
  );
}

/** Whether a comment at an offset would be inside code, html or brackets. */
export function bracketsAcross({ node, range }: Block, offset: number, text: string): boolean {
  const before = text.slice(range.start, offset);
  if (before.lastIndexOf('[') > before.lastIndexOf(']')) return true;
  const by = range.start - rangeOf(node).start;
  let across = false;
  visit(node, child => {
    const { start, end } = shiftRange(rangeOf(child), by);
    if (start < offset && offset < end && (child.type === 'inlineCode' || child.type === 'html'))
      across = true;
    return undefined;
  });
  return across;
}

/** Whether a block ends before the text goes on: a fence may be left open. */
export function isClosed({ node, range }: Block, text: string): boolean {
  if (node.type !== 'code') return true;
  const [fence] = /^(?:`{3,}|~{3,})/u.exec(text.slice(range.start)) ?? [];
  if (fence === undefined) return true;
  const lastLine = lineBefore(text, range.end).replace(/^[\s>]*/u, '');
  return lastLine.startsWith(fence) && lineStartAt(text, range.end) > range.start;
}
