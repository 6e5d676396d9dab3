import type { PlanDocument } from '../document/planDocument';
import { blockAround } from '../plan/partsAround';
import { sectionAt } from '../plan/sectionAt';
import { lineAfter, lineBefore } from '../text/lines';
import { type Range, shiftRange } from '../text/positions';
import { type Offer, textOffer } from './offer';
import { sectionOffers } from './sectionOffers';
import { stopOffers } from './stopOffers';
import { type UnfilledStop, unfilledStops } from './unfilledStops';
import { valuesAt } from './valuesAt';

/**
 * What fits at the cursor or at a selected stop of a plan: what fits the stop, sections that the plan lacks at `#`, a task's box
 * at `- [`, and what the template suggests behind a label or in a column.
 *
 * @param selection UTF-16 offsets of the document
 * @param today ISO 8601
 */
export function completionsAt(plan: PlanDocument, selection: Range, today: string): readonly Offer[] {
  const { start, end } = selection;
  // A heading without a word is about to get one, though it is an empty section too.
  const stop = isBareHeading(plan, selection) ? undefined : stopToOffer(plan, selection);
  if (stop) {
    const offers = stopOffers(stop, plan, today);
    const { range } = stop;
    if (range.start === start) return offers;
    // In the midst of a placeholder every offer fits: what stands before the cursor is no beginning of it.
    const filter = plan.snapshot.text.slice(range.start, range.end);
    return offers.map(offer => ({ ...offer, filter }));
  }
  if (start !== end || isInCode(plan, selection)) return [];
  const lines = [...sectionOffers(plan, end), ...taskOffers(plan, end)];
  return lines.length > 0 ? lines : valueOffers(plan, selection);
}

/** The stop that is selected, or the one on a single line that the cursor is in. */
function stopToOffer(plan: PlanDocument, { start, end }: Range): UnfilledStop | undefined {
  const stops = unfilledStops(plan);
  const selected = stops.find(({ range }) => range.start === start && range.end === end);
  if (selected || start !== end) return selected;
  const { text } = plan.snapshot;
  return stops.findLast(
    ({ range }) =>
      range.start < end && end <= range.end && !/[\r\n]/u.test(text.slice(range.start, range.end)),
  );
}

function isBareHeading({ snapshot: { text } }: PlanDocument, { start, end }: Range): boolean {
  return start === end && /^#{1,6}[ \t]*$/u.test(lineBefore(text, end));
}

function isInCode({ plan }: PlanDocument, range: Range): boolean {
  const node = sectionAt(plan, range.start);
  if (!node) return false;
  const { section, base } = plan.snapshot.placed(node.index);
  return blockAround(shiftRange(range, -base), section)?.type === 'code';
}

/** The boxes of tasks behind `- [`. The editor may have closed the bracket already. */
function taskOffers({ snapshot: { text } }: PlanDocument, offset: number): readonly Offer[] {
  if (!/^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+\[$/u.test(lineBefore(text, offset))) return [];
  const end = lineAfter(text, offset, 1) === ']' ? offset + 1 : offset;
  const range = { start: offset - 1, end };
  const boxes = { 'Task to do': '[ ] ', 'Task that is done': '[x] ' };
  // Whoever types the box by hand needs no list: a line break at the end of the task would choose from it.
  return Object.entries(boxes).map(([title, newText]) => {
    return { kind: 'task', title, filter: '[', range, newText, others: [] };
  });
}

function valueOffers(plan: PlanDocument, selection: Range): readonly Offer[] {
  const found = valuesAt(plan, selection);
  if (!found) return [];
  const { values, written, lead } = found;
  const typed = plan.snapshot.text.slice(written.start, selection.end);
  return values.map(value => ({
    ...textOffer('value', value, written),
    newText: lead + value,
    // A bracket asks for the list, and goes when something is chosen.
    ...(typed.startsWith('[') && { filter: typed + value }),
  }));
}
