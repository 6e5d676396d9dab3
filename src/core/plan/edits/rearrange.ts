import { kindOf } from '../../markdown/leafBlocks';
import { rangeOf } from '../../markdown/section';
import type { Snapshot } from '../../markdown/snapshot';
import { plainEdits, type SnippetEdit } from '../../text/change';
import { applyEdits, type Edit } from '../../text/edits';
import { type Range, rangeContains, rangesOverlap, shiftRange } from '../../text/positions';
import type { Plan } from '../plan';
import type { SectionNode } from '../sectionTree';
import { headingLevel } from './headingLevel';
import { keepsDefinitions } from './keepsDefinitions';
import { ownBlocks, ownRange } from './ownRange';
import { type Regrouping, renumber } from './renumber';

/** A part of what is put somewhere: words, or a range of the document, which may be a copy. */
export type Piece = string | (Range & { readonly isCopy?: boolean });

/** A place that gets other text. UTF-16 offsets of the document. */
export interface Replacement {
  readonly range: Range;
  readonly pieces: readonly Piece[];
}

/** A section where it will be, with the depth that it will have. */
export interface PlacedNode {
  readonly node: SectionNode;
  readonly depth: number;
  readonly isCopy?: boolean;
}

/** How the sections of a plan change their places. */
export interface Rearrangement {
  /** In document order. No two of them overlap. */
  readonly replacements: readonly Replacement[];
  /** All sections as they will be, in their order. */
  readonly order: readonly PlacedNode[];
  /** The sections under each heading that gets or loses some. */
  readonly regroupings: readonly Regrouping[];
  /** The section whose heading gets the cursor. */
  readonly cursor?: SectionNode;
}

/**
 * The edits of a rearrangement: sections go where they are to be, their headings get their depths, numbered series are
 * numbered anew, and so are references to them.
 *
 * @returns undefined where a heading cannot have its depth, or other text than that would be read in another way: a section
 * that ends in an open code fence has to stay the last one, and one with the definition of a link before others of that label
 */
export function rearrange(
  plan: Plan,
  { replacements, order, regroupings, cursor }: Rearrangement,
): readonly SnippetEdit[] | undefined {
  const { snapshot } = plan;
  const { text } = snapshot;
  const levels = levelEdits(plan, order);
  if (!levels) return undefined;
  const sectionsAt = (nodes: readonly SectionNode[]) =>
    nodes.map(({ index }) => snapshot.placed(index).section);
  if (!keepsDefinitions(sectionsAt(plan.tree.nodes), sectionsAt(order.map(({ node }) => node))))
    return undefined;
  const { headings, copies, references } = renumber(plan, regroupings);
  const small = [...levels, ...headings, ...references];
  const smallInCopies = [...levels, ...copies, ...references];
  const written = (range: Range, isCopy = false) => {
    const inside = (isCopy ? smallInCopies : small).filter(edit => rangeContains(range, edit.range));
    return applyEdits(
      text.slice(range.start, range.end),
      inside.map(edit => ({ ...edit, range: shiftRange(edit.range, -range.start) })),
    );
  };
  const kept = small.filter(edit => !replacements.some(({ range }) => rangesOverlap(range, edit.range)));
  const edits: SnippetEdit[] = [
    ...kept,
    ...replacements.map(replacement => replaced(plan, replacement, written, cursor)),
  ];
  const after = snapshot.update(plainEdits(edits));
  const found = indexesIn(after);
  const there = indexesIn(snapshot);
  const expected = order.filter(({ node }) => there[0] === 0 || node.index > 0);
  if (found.length !== expected.length) return undefined;
  const isAsExpected = ({ node, depth, isCopy }: PlacedNode, index: number) =>
    after.sections[index]?.depth === depth &&
    kindsOf(after, index) === kindsOf(snapshot, node.index) &&
    ownText(after, index) === written(ownRange(snapshot, node.index), isCopy);
  const isRead = expected.every((placed, at) => {
    const index = found[at] ?? 0;
    return isUntouched(snapshot, placed, after, index) || isAsExpected(placed, index);
  });
  return isRead ? edits : undefined;
}

function levelEdits({ snapshot }: Plan, order: readonly PlacedNode[]): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const { node, depth } of order) {
    if (node.depth === depth) continue;
    const levels = headingLevel(snapshot.placed(node.index), depth);
    if (!levels) return undefined;
    edits.push(...levels);
  }
  return edits;
}

function replaced(
  { snapshot }: Plan,
  { range, pieces }: Replacement,
  written: (range: Range, isCopy?: boolean) => string,
  cursor: SectionNode | undefined,
): SnippetEdit {
  let newText = '';
  let selected: Range | undefined;
  for (const piece of pieces) {
    if (typeof piece !== 'string' && cursor) {
      const { section, base } = snapshot.placed(cursor.index);
      const end = base + (section.heading ? rangeOf(section.heading).end : section.range.start);
      if (piece.start <= end && end <= piece.end && ownRange(snapshot, cursor.index).start >= piece.start) {
        const at = newText.length + written({ start: piece.start, end }, piece.isCopy).length;
        selected = { start: at, end: at };
      }
    }
    newText += typeof piece === 'string' ? piece : written(piece, piece.isCopy);
  }
  return { range, newText, ...(selected && { selected }) };
}

/** The sections that are there at all: a comment of the first heading makes none of its own. */
function indexesIn(snapshot: Snapshot): readonly number[] {
  const indexes = [...snapshot.sections.keys()];
  return snapshot.sections[0] && ownText(snapshot, 0) === '' ? indexes.slice(1) : indexes;
}

/**
 * Whether a section of the document afterwards is the very one before, and so are the ones that decide what is its own: the
 * parser shares what no edit touches, and an edit in it would have made another one.
 */
function isUntouched(
  before: Snapshot,
  { node: { index: was, depth: oldDepth }, depth }: PlacedNode,
  after: Snapshot,
  index: number,
): boolean {
  return (
    depth === oldDepth &&
    before.sections[was] === after.sections[index] &&
    before.sections[was - 1] === after.sections[index - 1] &&
    (was === before.sections.length - 1) === (index === after.sections.length - 1)
  );
}

function ownText(snapshot: Snapshot, index: number): string {
  const { start, end } = ownRange(snapshot, index);
  return snapshot.text.slice(start, end);
}

function kindsOf(snapshot: Snapshot, index: number): string {
  const isLast = index === snapshot.sections.length - 1;
  return ownBlocks(snapshot.placed(index).section, isLast).map(kindOf).join();
}
