import type { PlanDocument } from '../document/planDocument';
import { linkedPlaceholders } from '../plan/linkedPlaceholders';
import { type Plan, planSectionOf, subtreeRange } from '../plan/plan';
import { sectionAt } from '../plan/sectionAt';
import type { SectionNode } from '../plan/sectionTree';
import { unfilledPlaceholders } from '../plan/unfilled';
import { offerOf } from '../template/placeholders/offers';
import type { Change, SnippetEdit } from '../text/change';
import { memoize } from '../text/memoize';
import { type Range, rangeContains, rangesOverlap, shiftRange } from '../text/positions';
import { unfilledStops } from './unfilledStops';

/**
 * Makes a tab stop of every place that waits for a person, in document order: in the selection, and without one in the section
 * at the cursor with its sub-sections, so that the title stands for the whole plan. The text stays the same: a stop has the
 * placeholder as it is written, and choices begin with it. Equal placeholders that have one answer are linked.
 *
 * @param selection UTF-16 offsets of the plan
 * @returns undefined where nothing waits
 */
export function fillAsSnippet(
  linted: Pick<PlanDocument, 'plan' | 'findings' | 'placeOf'>,
  selection: Range,
): Change | undefined {
  const { plan } = linted;
  const within = selection.start < selection.end ? selection : sectionAround(plan, selection.start);
  if (!within) return undefined;
  const placeholdersIn = memoize((node: SectionNode) => placeholdersOf(plan, node));
  const waiting = unfilledStops(linted)
    // A path to a file that does not exist yet and a repeated heading can wait.
    .filter(({ findings }) => findings.some(({ origin }) => origin.section !== undefined))
    .flatMap(({ range, findings: [{ origin }] }) =>
      rangesOverlap(range, within) || rangeContains(within, range)
        ? stopsIn(
            range,
            origin.section === undefined ? undefined : plan.tree.nodes[origin.section],
            placeholdersIn,
          )
        : [],
    )
    .filter(range => rangeContains(within, range))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const links = new Map(linkedPlaceholders(plan).unfilled.map(({ range, link }) => [range.start, link]));
  const edits: SnippetEdit[] = [];
  let last: Range | undefined;
  for (const range of waiting) {
    if (last && (range.start < last.end || range.start === last.start)) continue;
    last = range;
    const text = plan.snapshot.text.slice(range.start, range.end);
    const { choices } = offerOf(text);
    const link = links.get(range.start);
    const stop = { stop: text, ...(link !== undefined && { link }) };
    edits.push({ range, newText: [choices.length > 0 ? { choices: [text, ...choices] } : stop] });
  }
  return edits.length > 0 ? { edits } : undefined;
}

function sectionAround(plan: Plan, offset: number): Range | undefined {
  const node = sectionAt(plan, offset);
  if (!node) return undefined;
  // Front matter and what else stands before the first heading is no section of its own to a person.
  const around: SectionNode = node.depth === 0 ? (plan.tree.nodes[1] ?? node) : node;
  const { start, end } = subtreeRange(plan, around);
  return { start: Math.min(start, offset), end };
}

/** The placeholders in a place that waits, as in a table that nobody has touched; the place itself where it has none. */
function stopsIn(
  place: Range,
  node: SectionNode | undefined,
  placeholdersIn: (node: SectionNode) => readonly Range[],
): readonly Range[] {
  const placeholders = node
    ? placeholdersIn(node).filter(placeholder => rangeContains(place, placeholder))
    : [];
  return placeholders.length > 0 ? placeholders : [place];
}

function placeholdersOf(plan: Plan, node: SectionNode): readonly Range[] {
  const { base } = plan.snapshot.placed(node.index);
  return unfilledPlaceholders(planSectionOf(plan, node), { template: plan.template, openForm: false }).map(
    ({ range }) => shiftRange(range, base),
  );
}
