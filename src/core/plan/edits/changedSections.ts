import type { PlacedSection } from '../../markdown/section';
import type { Snapshot } from '../../markdown/snapshot';

/** The sections that two versions of a document do not share, each with its place in its version. */
export function changedSections(
  before: Snapshot,
  after: Snapshot,
): readonly [readonly PlacedSection[], readonly PlacedSection[]] {
  const [old, now] = [before.sections, after.sections];
  const most = Math.min(old.length, now.length);
  let first = 0;
  while (first < most && old[first] === now[first]) first += 1;
  let last = 0;
  while (last < most - first && old[old.length - 1 - last] === now[now.length - 1 - last]) last += 1;
  const placed = (snapshot: Snapshot, count: number) =>
    Array.from({ length: count - last - first }, (_, index) => snapshot.placed(first + index));
  return [placed(before, old.length), placed(after, now.length)];
}
