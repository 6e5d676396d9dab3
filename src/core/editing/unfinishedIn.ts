import type { OutlineItem } from '../document/outline';
import type { PlanDocument } from '../document/planDocument';
import { tasksOf } from '../markdown/queries/tasks';
import { rangeOf } from '../markdown/section';
import { type Range, rangeContains, shiftRange } from '../text/positions';
import { firstUnfilled } from './unfilledStops';

/**
 * Where a person goes on with a section: its first unfilled place, else its first open task, else its heading. UTF-16 offsets
 * of the document; the range of a task or a heading is empty, because nothing there waits to be replaced.
 */
export function unfinishedIn(
  { findings, placeOf, snapshot }: Pick<PlanDocument, 'findings' | 'placeOf' | 'snapshot'>,
  { range, headingRange }: Pick<OutlineItem, 'range' | 'headingRange'>,
): Range {
  const inside = findings.filter(finding => rangeContains(range, finding.range));
  const unfilled = firstUnfilled({ findings: inside, placeOf });
  if (unfilled) return unfilled.range;
  for (const { section, base } of snapshot.placedSections()) {
    if (!rangeContains(range, shiftRange(section.range, base))) continue;
    const open = tasksOf(section).find(({ checked }) => !checked);
    if (open) return emptyAt(rangeOf(open).start + base);
  }
  return emptyAt(headingRange.start);
}

function emptyAt(start: number): Range {
  return { start, end: start };
}
