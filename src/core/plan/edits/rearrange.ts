import { rangeOf } from '../../markdown/section';
import { plainEdits, type SnippetEdit } from '../../text/change';
import { applyEdits, type Edit } from '../../text/edits';
import { type Range, rangeContains, rangesOverlap, shiftRange } from '../../text/positions';
import type { Plan } from '../plan';
import type { SectionNode } from '../sectionTree';
import { depthEdits } from './depthEdits';
import { keepsDefinitions } from './keepsDefinitions';
import { ownRange } from './ownRange';
import { type PlacedNode, readsInOrder } from './readsInOrder';
import { type Regrouping, renumber } from './renumber';

/** A part of what is put somewhere: words, or a range of the document, which may be a copy. */
export type Piece = string | (Range & { readonly isCopy?: boolean });

/** A place that gets other text. UTF-16 offsets of the document. */
export interface Replacement {
  readonly range: Range;
  readonly pieces: readonly Piece[];
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
  const depths = allDepthEdits(plan, order);
  if (!depths) return undefined;
  const sectionsAt = (nodes: readonly SectionNode[]) =>
    nodes.map(({ index }) => snapshot.placed(index).section);
  if (!keepsDefinitions(sectionsAt(plan.tree.nodes), sectionsAt(order.map(({ node }) => node))))
    return undefined;
  const { headings, copies, references } = renumber(plan, regroupings);
  const inPlace = [...depths, ...headings, ...references];
  const inCopies = [...depths, ...copies, ...references];
  const written = (range: Range, isCopy = false) => {
    const inside = (isCopy ? inCopies : inPlace).filter(edit => rangeContains(range, edit.range));
    return applyEdits(
      text.slice(range.start, range.end),
      inside.map(edit => ({ ...edit, range: shiftRange(edit.range, -range.start) })),
    );
  };
  const kept = inPlace.filter(edit => !replacements.some(({ range }) => rangesOverlap(range, edit.range)));
  const edits: SnippetEdit[] = [
    ...kept,
    ...replacements.map(replacement => replaced(plan, replacement, written, cursor)),
  ];
  const after = snapshot.update(plainEdits(edits));
  const isRead = readsInOrder(snapshot, after, order, ({ node, isCopy }) =>
    written(ownRange(snapshot, node.index), isCopy),
  );
  return isRead ? edits : undefined;
}

/** Undefined where a heading cannot have its depth. */
function allDepthEdits({ snapshot }: Plan, order: readonly PlacedNode[]): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const { node, depth } of order) {
    if (node.depth === depth) continue;
    const ofHeading = depthEdits(snapshot.placed(node.index), depth);
    if (!ofHeading) return undefined;
    edits.push(...ofHeading);
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
