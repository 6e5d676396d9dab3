import type { PlanDocument } from '../document/planDocument';
import { unfilledPlaceholder } from '../lint/rules/unfilled-placeholder';
import type { Range } from '../text/positions';

/**
 * The range that a person fills in first: the first placeholder, else the first unfinished place; undefined when nothing is
 * unfinished. UTF-16 offsets of the document.
 */
export function firstUnfilled({ findings }: Pick<PlanDocument, 'findings'>): Range | undefined {
  const placeholder = findings.find(({ rule }) => rule === unfilledPlaceholder.id);
  return (placeholder ?? findings.find(({ unfinished }) => unfinished))?.range;
}
