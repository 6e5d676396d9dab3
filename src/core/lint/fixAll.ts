import type { Snapshot } from '../markdown/snapshot';
import type { Edit } from '../text/edits';
import type { Lint } from './lintPlan';
import { EditSet, safeTogether } from './safeEdits';

/**
 * The edits of every fix that is safe to apply without being asked, and safe together with the others: two fixes may each
 * leave all blocks as they were, and not do so together. The finding of a fix that is left out is still there afterwards,
 * for another round.
 */
export function fixAllEdits({ safeEdits }: Pick<Lint, 'safeEdits'>, snapshot: Snapshot): readonly Edit[] {
  const all = new EditSet();
  const fixes = [...safeEdits().values()].map(edits => ({ edits }));
  for (const { edits } of safeTogether(fixes, snapshot)) all.add(edits);
  return all.edits;
}
