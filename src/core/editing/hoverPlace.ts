import type { Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type FieldBlock, fieldBlocksOf } from '../markdown/queries/fieldBlocks';
import { type FrontMatterEntry, frontMatterOf } from '../markdown/queries/frontMatter';
import { tablesOf } from '../markdown/queries/tables';
import { rangeOf, rangeOfAll, type Section } from '../markdown/section';
import { scanPlaceholders } from '../template/placeholders/scanPlaceholders';
import type { PlaceholderCandidate } from '../template/placeholders/styles';
import { lineStartAt } from '../text/lines';
import type { Range } from '../text/positions';

/** What lies at an offset of a plan's section, as the template may have it too. Ranges are offsets of the section. */
export type HoverPlace = { readonly range: Range } & (
  | { readonly kind: 'heading' }
  /** A label, or a placeholder in the value of one. */
  | { readonly kind: 'field'; readonly block: FieldBlock }
  | { readonly kind: 'entry'; readonly entry: FrontMatterEntry }
  /** What is written in a cell, or a blank cell, by the words of its column's header. */
  | { readonly kind: 'cell'; readonly header: string }
  | { readonly kind: 'placeholder'; readonly placeholder: PlaceholderCandidate }
);

/**
 * The place at an offset of a section; undefined in the author's own text.
 *
 * @param isKnown whether a candidate is a placeholder of the template
 */
export function hoverPlaceAt(
  section: Section,
  offset: number,
  isKnown: (candidate: PlaceholderCandidate) => boolean,
): HoverPlace | undefined {
  const { heading } = section;
  if (heading && holds(rangeOf(heading), offset)) return { kind: 'heading', range: rangeOf(heading) };
  return (
    entryAt(section, offset) ?? cellAt(section, offset) ?? fieldOrPlaceholderAt(section, offset, isKnown)
  );
}

function entryAt(section: Section, offset: number): HoverPlace | undefined {
  for (const entry of frontMatterOf(section)) {
    const range = { start: lineStartAt(section.source, entry.valueRange.start), end: entry.valueRange.end };
    if (holds(range, offset)) return { kind: 'entry', entry, range };
  }
  return undefined;
}

function cellAt(section: Section, offset: number): HoverPlace | undefined {
  const table = tablesOf(section).find(node => holds(rangeOf(node), offset));
  return table && cellIn(table, offset);
}

function cellIn({ children }: Table, offset: number): HoverPlace | undefined {
  const row = children.find(node => holds(rangeOf(node), offset));
  const column = row?.children.findIndex(node => holds(rangeOf(node), offset)) ?? -1;
  const [cell, header] = [row?.children[column], children[0]?.children[column]];
  if (!cell || !header) return undefined;
  const range = rangeOfAll(cell.children) ?? rangeOf(cell);
  return holds(range, offset) ? { kind: 'cell', header: textOf(header).trim(), range } : undefined;
}

function fieldOrPlaceholderAt(
  section: Section,
  offset: number,
  isKnown: (candidate: PlaceholderCandidate) => boolean,
): HoverPlace | undefined {
  const block = fieldBlocksOf(section).findLast(({ range }) => holds(range, offset));
  if (block && holds(block.field.labelRange, offset))
    return { kind: 'field', block, range: block.field.labelRange };
  const placeholder = scanPlaceholders(section).findLast(
    candidate => holds(candidate.range, offset) && isKnown(candidate),
  );
  if (!placeholder) return undefined;
  const { range } = placeholder;
  return block ? { kind: 'field', block, range } : { kind: 'placeholder', placeholder, range };
}

function holds({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset < end;
}
