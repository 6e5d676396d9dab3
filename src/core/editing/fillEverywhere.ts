import { fillEqualTokens } from '../plan/edits/fillEqualTokens';
import { givenAnswers } from '../plan/givenAnswers';
import { linkedTokens } from '../plan/linkedTokens';
import type { Plan } from '../plan/plan';
import type { Change } from '../text/change';
import { type Range, rangeContains } from '../text/positions';

/**
 * Fills the answer at a selection in for every other place that has the same token of the template. At a token that is still
 * to be filled in, the first answer that its equals have is taken.
 *
 * @param selection UTF-16 offsets of the plan
 * @returns undefined where no answer stands, or no other place waits for it
 */
export function fillEverywhere(plan: Plan, selection: Range): Change | undefined {
  const answers = givenAnswers(plan);
  const token = linkedTokens(plan).tokens.find(({ range }) => rangeContains(range, selection));
  const answer = token
    ? answers.find(({ link }) => link === token.link)
    : answers.find(({ range }) => rangeContains(range, selection));
  const edits = answer ? fillEqualTokens(plan, answer.link, answer.value) : [];
  return edits.length > 0 ? { edits } : undefined;
}
