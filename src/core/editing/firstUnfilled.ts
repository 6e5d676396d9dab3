import type { PlanDocument } from '../document/planDocument';
import { emptyTable } from '../lint/rules/empty-table';
import { unfilledPlaceholder } from '../lint/rules/unfilled-placeholder';
import type { Range } from '../text/positions';

/**
 * The range that a person fills in first: the first placeholder, else the first unfinished place; undefined when nothing is
 * unfinished. UTF-16 offsets of the document.
 */
export function firstUnfilled({ findings }: Pick<PlanDocument, 'findings'>): Range | undefined {
  for (const { rule, range, related } of findings) {
    if (rule === unfilledPlaceholder.id) return range;
    // A table that nobody has touched is one finding, which names its first placeholder.
    if (rule === emptyTable.id && related[0]) return related[0].range;
  }
  return findings.find(({ unfinished }) => unfinished)?.range;
}
