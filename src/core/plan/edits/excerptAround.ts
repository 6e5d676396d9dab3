import type { Nodes } from 'mdast';
import { opensFrontMatter } from '../../markdown/parser';
import { rangeOf, type Section } from '../../markdown/section';
import { Snapshot } from '../../markdown/snapshot';
import type { Edit } from '../../text/edits';
import { lineStartAt } from '../../text/lines';
import { type Range, shiftRange } from '../../text/positions';

/** How many blocks an excerpt has on both sides of the edits. An edit that leaves the nearest one as it was reaches no other. */
const blocksBeside = 2;

/**
 * The part of a document that some edits can affect, with the edits on its offsets: the blocks they lie in and those beside
 * them, so that a change in a long document is tried in a short one.
 */
export function excerptAround(
  snapshot: Snapshot,
  edits: readonly Edit[],
): { readonly snapshot: Snapshot; readonly edits: readonly Edit[] } {
  const { text } = snapshot;
  const first = Math.min(...edits.map(({ range }) => range.start));
  const last = Math.max(...edits.map(({ range }) => range.end));
  const blocks = topBlocksNear(snapshot, first, last);
  const firstBlock = blocks.findIndex(({ end }) => end >= first);
  const nextBlock = blocks.findIndex(({ start }) => start > last);
  const before = blocks[(firstBlock < 0 ? blocks.length : firstBlock) - blocksBeside];
  const after = nextBlock < 0 ? undefined : blocks[nextBlock + blocksBeside];
  const start = before ? lineStartAt(text, before.start) : 0;
  const end = after ? lineStartAt(text, after.start) : text.length;
  const excerpt = text.slice(start, end);
  // At the start of a text a ruler would open front matter.
  if (excerpt.length === text.length || (start > 0 && opensFrontMatter(excerpt))) return { snapshot, edits };
  return {
    snapshot: Snapshot.parse(excerpt),
    edits: edits.map(edit => ({ ...edit, range: shiftRange(edit.range, -start) })),
  };
}

/**
 * Where the outermost blocks lie around two offsets: those of their sections and of enough sections beside them. Each item
 * of a list counts as one: some of the items are a list as well.
 */
function topBlocksNear({ sections, sectionBases }: Snapshot, first: number, last: number): readonly Range[] {
  // Every section but the first one has a heading.
  const beside = blocksBeside + 1;
  const startsBy = (offset: number) => (section: Section, index: number) =>
    (sectionBases[index] ?? 0) + section.range.start <= offset;
  const from = Math.max(0, sections.findLastIndex(startsBy(first)) - beside);
  const to = sections.findLastIndex(startsBy(last)) + 1 + beside;
  return sections.slice(from, to).flatMap(({ heading, blocks }, index) => {
    const base = sectionBases[from + index] ?? 0;
    const items = blocks.flatMap<Nodes>(block => (block.type === 'list' ? block.children : [block]));
    return (heading ? [heading, ...items] : items).map(block => shiftRange(rangeOf(block), base));
  });
}
