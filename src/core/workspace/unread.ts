import { mostLevels } from '../markdown/levels';
import { mostRows } from '../markdown/longTables';
import type { Snapshot } from '../markdown/snapshot';
import type { Problem } from '../text/problem';

/** The problem of a document of which a part is not read; none for nearly all documents. */
export function unreadIn(snapshot: Snapshot, path: string): readonly Problem[] {
  const { unread } = snapshot;
  if (!unread) return [];
  const { reason, offset } = unread;
  const start = snapshot.positionAt(offset);
  const data = { levels: String(mostLevels), rows: String(mostRows) };
  return [{ code: reason, data, path, place: { start, end: { ...start, character: start.character + 1 } } }];
}
