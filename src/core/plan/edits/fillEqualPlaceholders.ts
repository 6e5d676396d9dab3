import type { Edit } from '../../text/edits';
import { linkedPlaceholders } from '../linkedPlaceholders';
import type { Plan } from '../plan';

/**
 * Fills one answer in for all placeholders that it belongs to.
 *
 * @param link of the placeholders: see `LinkedPlaceholder`
 * @returns edits of the plan, in document order
 */
export function fillEqualPlaceholders(plan: Plan, link: string, value: string): readonly Edit[] {
  return linkedPlaceholders(plan)
    .unfilled.filter(placeholder => placeholder.link === link)
    .map(({ range }) => ({ range, newText: value }));
}
