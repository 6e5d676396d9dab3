import type { List, Nodes, RootContent } from 'mdast';
import { type FieldBlock, fieldBlocksOf } from '../markdown/queries/fieldBlocks';
import { rangeOf, type Section } from '../markdown/section';
import { lineBefore } from '../text/lines';
import { type Range, rangeContains } from '../text/positions';

/** A part of a section that people would remove as a whole. */
export type Part =
  | { readonly kind: 'item'; readonly node: Nodes; readonly list: List; readonly range: Range }
  | { readonly kind: 'row' | 'block'; readonly node: Nodes; readonly range: Range }
  /** A label with all that is written for it. */
  | { readonly kind: 'field'; readonly label: string; readonly range: Range };

/** The block of a section that a range lies in; undefined for its heading. */
export function blockAround(range: Range, { blocks }: Section): RootContent | undefined {
  return blocks.find(block => rangeContains(rangeOf(block), range));
}

/**
 * The parts of a section that a range lies in, innermost first: items, rows but for the header, and the field or the block.
 *
 * @param range offsets of the section
 */
export function partsAround(range: Range, section: Section): readonly Part[] {
  const block = blockAround(range, section);
  if (!block) return [];
  const outer = fieldAround(range, block, section) ?? { kind: 'block', node: block, range: rangeOf(block) };
  return [...partsIn(block, range), outer];
}

/** The text of the innermost part around a range of a section; empty in its heading. */
export function textAround(range: Range, section: Section): string {
  const [inner] = partsAround(range, section);
  return inner ? section.source.slice(inner.range.start, inner.range.end) : '';
}

function partsIn(node: Nodes, range: Range): readonly Part[] {
  const children: readonly Nodes[] = 'children' in node ? node.children : [];
  const child = children.find(other => rangeContains(rangeOf(other), range));
  if (!child) return [];
  const inner = partsIn(child, range);
  if (child.type === 'listItem' && node.type === 'list')
    return [...inner, { kind: 'item', node: child, list: node, range: rangeOf(child) }];
  if (child.type === 'tableRow' && child !== children[0])
    return [...inner, { kind: 'row', node: child, range: rangeOf(child) }];
  return inner;
}

/** The field in a block, or the field whose only value the block is. */
function fieldAround(range: Range, block: RootContent, section: Section): Part | undefined {
  const field = fieldBlocksOf(section).findLast(other => rangeContains(other.range, range));
  if (!field || !beginsItsLine(field, section)) return undefined;
  const { label, labelRange } = field.field;
  const { start, end } = rangeOf(block);
  const isInBlock = rangeContains({ start, end }, labelRange);
  const isWholeValue =
    /^[:：]?\s*$/u.test(section.source.slice(labelRange.end, start)) && end === field.range.end;
  return isInBlock || isWholeValue ? { kind: 'field', label, range: field.range } : undefined;
}

function beginsItsLine({ field: { labelRange } }: FieldBlock, { source }: Section): boolean {
  return lineBefore(source, labelRange.start).trim() === '';
}
