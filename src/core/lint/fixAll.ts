import type { Edit } from '../text/edits';
import { rangesOverlap } from '../text/positions';
import type { Finding } from './finding';

/**
 * The edits of every fix that is safe to apply unasked. Where two would touch the same text the first counts; the other
 * finding is still there afterwards, for another round.
 */
export function fixAllEdits(findings: readonly Finding[]): readonly Edit[] {
  const chosen: Edit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe);
    if (fix && !fix.edits.some(edit => chosen.some(other => touch(edit, other)))) chosen.push(...fix.edits);
  }
  return chosen;
}

/** Two insertions at one place would have no order. */
function touch({ range: a }: Edit, { range: b }: Edit): boolean {
  return rangesOverlap(a, b) || a.start === b.start || a.end === b.end;
}
