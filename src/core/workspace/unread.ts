import type { RootContent } from 'mdast';
import { mostLevels } from '../markdown/levels';
import { mostCells } from '../markdown/longTables';
import { hasNoContent } from '../markdown/queries/noContent';
import type { Snapshot } from '../markdown/snapshot';
import type { Problem } from '../text/problem';

/** The problem of a document of which a part is not read; none for nearly all documents. */
export function unreadIn(snapshot: Snapshot, path: string): readonly Problem[] {
  const { unread } = snapshot;
  if (!unread) return [];
  const { reason, offset } = unread;
  const start = snapshot.positionAt(offset);
  const data = { levels: String(mostLevels), cells: String(mostCells) };
  return [{ code: reason, data, path, place: { start, end: { ...start, character: start.character + 1 } } }];
}

/**
 * The problem of a document with nothing in it but front matter and comments: a file that was cut off has nothing unfinished
 * in it, and is no plan either.
 */
export function emptyIn(snapshot: Snapshot, path: string): readonly Problem[] {
  const isEmpty = snapshot.sections.every(({ heading, blocks }) => !heading && blocks.every(isNothing));
  const start = { line: 0, character: 0 };
  return isEmpty ? [{ code: 'no-text', path, place: { start, end: start } }] : [];
}

function isNothing(block: RootContent): boolean {
  const { type } = block;
  const isComment = type === 'html' && block.value.trimStart().startsWith('<!--');
  return type === 'yaml' || type === 'toml' || isComment || hasNoContent(block);
}
