import type { Edit } from '../../text/edits';
import { linkedTokens } from '../linkedTokens';
import type { Plan } from '../plan';

/**
 * Fills one answer in for all tokens that it belongs to.
 *
 * @param link of the tokens: see `LinkedToken`
 * @returns edits of the plan, in document order
 */
export function fillEqualTokens(plan: Plan, link: string, value: string): readonly Edit[] {
  return linkedTokens(plan)
    .tokens.filter(token => token.link === link)
    .map(({ range }) => ({ range, newText: value }));
}
