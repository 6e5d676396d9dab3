import { fillEqualPlaceholders } from '../plan/edits/fillEqualPlaceholders';
import { givenAnswers } from '../plan/givenAnswers';
import { linkedPlaceholders } from '../plan/linkedPlaceholders';
import type { Plan } from '../plan/plan';
import type { Change } from '../text/change';
import { type Range, rangeContains } from '../text/positions';

/**
 * Fills the answer at a selection in for every other place that has the same placeholder of the template. At a placeholder that
 * is still to be filled in, the first answer that its equals have is taken.
 *
 * @param selection UTF-16 offsets of the plan
 * @returns undefined where no answer stands, or no other place waits for it
 */
export function fillEverywhere(plan: Plan, selection: Range): Change | undefined {
  const answers = givenAnswers(plan);
  const placeholder = linkedPlaceholders(plan).unfilled.find(({ range }) => rangeContains(range, selection));
  const answer = placeholder
    ? answers.find(({ link }) => link === placeholder.link)
    : answers.find(({ range }) => rangeContains(range, selection));
  const edits = answer ? fillEqualPlaceholders(plan, answer.link, answer.value) : [];
  return edits.length > 0 ? { edits } : undefined;
}
