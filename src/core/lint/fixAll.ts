import { plainEdits } from '../text/change';
import type { Edit } from '../text/edits';
import { rangesOverlap } from '../text/positions';
import type { Lint } from './lintPlan';

/**
 * The edits of every fix that is safe to apply without being asked. Where two fixes touch the same text the first one
 * counts; the other finding is still there afterwards, for another round.
 */
export function fixAllEdits({ findings, fixesOf }: Lint): readonly Edit[] {
  const chosen: Edit[] = [];
  for (const finding of findings) {
    const fix = fixesOf(finding).find(({ safe }) => safe);
    const edits = fix && 'change' in fix ? plainEdits(fix.change.edits) : [];
    if (!edits.some(edit => chosen.some(other => touch(edit, other)))) chosen.push(...edits);
  }
  return chosen;
}

/** Whether two edits overlap or begin or end at one place: two insertions at one place would have no order. */
function touch({ range: a }: Edit, { range: b }: Edit): boolean {
  return rangesOverlap(a, b) || a.start === b.start || a.end === b.end;
}
