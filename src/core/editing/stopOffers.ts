import type { PlanDocument } from '../document/planDocument';
import type { ChangeFix, Fix } from '../lint/finding';
import { notApplicable } from '../lint/notApplicable';
import { namesDate } from '../plan/featureFill';
import { placeholderNotation } from '../template/placeholders/notation';
import { plainEdits } from '../text/change';
import type { Edit } from '../text/edits';
import { type Range, rangeContains, rangesOverlap } from '../text/positions';
import { type Offer, type OfferKind, textOffer } from './offer';
import type { UnfilledStop } from './unfilledStops';
import { valuesAt } from './valuesAt';

/**
 * What fits at a stop: what the feature and the template give for it, today's date where a date is asked for, that it does
 * not apply, then the ways to settle it that are no value, and at the end those that remove something, smallest first.
 *
 * @param today ISO 8601
 */
export function stopOffers(stop: UnfilledStop, plan: PlanDocument, today: string): readonly Offer[] {
  const { range } = stop;
  const { text } = plan.snapshot;
  const written = text.slice(range.start, range.end);
  const fromFixes = stop.findings
    .flatMap(plan.offeredFixesOf)
    .flatMap(fix => offerOfFix(fix, stop, text) ?? []);
  const ofKind = (kind: OfferKind) => fromFixes.filter(offer => offer.kind === kind);
  const suggested = valuesAt(plan, range) ?? { values: [], lead: '' };
  const isDate = namesDate(placeholderNotation.wordsIn(written));
  const values = [
    ...ofKind('value').filter(({ title }) => title !== notApplicable),
    ...suggested.values.map(value => ({
      ...textOffer('value', value, range),
      newText: suggested.lead + value,
    })),
    ...(isDate ? [textOffer('value', today, range)] : []),
    ...ofKind('value').filter(({ title }) => title === notApplicable),
  ];
  const distinct = values.filter(
    (offer, at) => values.findIndex(({ title }) => title === offer.title) === at,
  );
  return [...distinct, ...ofKind('change'), ...ofKind('removal')];
}

/** A fix whose edits are not all about the text at the stop is an offer too: the other edits go with it. */
function offerOfFix(fix: Fix, stop: UnfilledStop, text: string): Offer | undefined {
  if (!('change' in fix)) return undefined;
  const { title, data } = fix;
  const split = splitAt(plainEdits(fix.change.edits), stop.range, text);
  if (!split) return undefined;
  const { newText, others } = split;
  if (others.length === 0 && newText.trim() !== '' && !/[\r\n]/u.test(newText))
    return { ...textOffer('value', newText.trim(), stop.range), newText };
  const kind = removes(fix, stop) ? 'removal' : 'change';
  // Words that are typed choose a value. The list would take them for the beginning of a title: nobody types a blank first.
  return { kind, title, ...(data && { data }), filter: ' ', range: stop.range, newText, others };
}

/** Whether a fix takes away all that a person would write over. Other edits of it number what is left. */
export function removes(fix: Fix, { range }: UnfilledStop): fix is ChangeFix {
  if (!('change' in fix)) return false;
  return fix.change.edits.some(edit => edit.newText === '' && rangeContains(edit.range, range));
}

/**
 * Edits as what takes the place of a range, and what happens around it. Undefined where an edit changes a part of the range.
 */
function splitAt(
  edits: readonly Edit[],
  range: Range,
  text: string,
): { readonly newText: string; readonly others: readonly Edit[] } | undefined {
  const around = edits.find(edit => rangeContains(edit.range, range));
  const apart = edits.filter(edit => edit !== around);
  if (apart.some(edit => rangesOverlap(edit.range, range))) return undefined;
  if (!around) return { newText: text.slice(range.start, range.end), others: apart };
  const before = { start: around.range.start, end: range.start };
  const after = { start: range.end, end: around.range.end };
  const removed = [before, after].filter(({ start, end }) => end > start);
  return {
    newText: around.newText,
    others: [...removed.map(part => ({ range: part, newText: '' })), ...apart],
  };
}
