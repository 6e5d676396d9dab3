import type { Snapshot } from '../markdown/snapshot';
import { keepsBlocks } from '../plan/edits/keepsBlocks';
import { plainEdits } from '../text/change';
import type { Edit } from '../text/edits';
import { rangesOverlap } from '../text/positions';
import type { Lint } from './lintPlan';

/**
 * The edits of every fix that is safe to apply without being asked, and safe together with the others: two fixes may each
 * leave all blocks as they were, and not do so together. Where two fixes touch the same text the first one counts. The
 * finding of a fix that is left out is still there afterwards, for another round.
 */
export function fixAllEdits({ findings, fixesOf }: Lint, snapshot: Snapshot): readonly Edit[] {
  const chosen: Edit[] = [];
  const known = new Set<string>();
  const fixes: (readonly Edit[])[] = [];
  for (const finding of findings) {
    const fix = fixesOf(finding).find(({ safe }) => safe);
    const edits = fix && 'change' in fix ? plainEdits(fix.change.edits) : [];
    // Two fixes may need the same blank line.
    const others = edits.filter(edit => !known.has(keyOf(edit)));
    if (others.length === 0 || others.some(edit => chosen.some(other => touch(edit, other)))) continue;
    chosen.push(...others);
    for (const edit of others) known.add(keyOf(edit));
    fixes.push(others);
  }
  return safeTogether(fixes, [], snapshot);
}

/** Adds to some edits those of all fixes that are safe together with them: of a half that is not, those of its halves. */
function safeTogether(
  fixes: readonly (readonly Edit[])[],
  accepted: readonly Edit[],
  snapshot: Snapshot,
): readonly Edit[] {
  if (fixes.length === 0) return accepted;
  const all = [...accepted, ...fixes.flat()];
  if (keepsBlocks(snapshot, all)) return all;
  if (fixes.length === 1) return accepted;
  const middle = fixes.length >> 1;
  return safeTogether(
    fixes.slice(middle),
    safeTogether(fixes.slice(0, middle), accepted, snapshot),
    snapshot,
  );
}

function keyOf({ range: { start, end }, newText }: Edit): string {
  return `${start} ${end} ${newText}`;
}

/** Whether two edits overlap or begin or end at one place: two insertions at one place would have no order. */
function touch({ range: a }: Edit, { range: b }: Edit): boolean {
  return rangesOverlap(a, b) || a.start === b.start || a.end === b.end;
}
