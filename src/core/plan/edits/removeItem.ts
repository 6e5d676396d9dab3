import type { List } from 'mdast';
import { rangeOf } from '../../markdown/section';
import type { Edit } from '../../text/edits';
import { type Range, rangeContains } from '../../text/positions';
import { removeLines } from './removeLines';

/** Removes an item of a list. The items after it in a numbered list move up by one number. */
export function removeItem(item: Range, list: List, source: string): readonly Edit[] {
  const removed = removeLines(item, source);
  const index = list.children.findIndex(child => rangeContains(rangeOf(child), item));
  const later = list.ordered ? list.children.slice(index + 1) : [];
  return [
    removed,
    ...later.flatMap((child, at): readonly Edit[] => {
      const { start } = rangeOf(child);
      const number = /^\d+/u.exec(source.slice(start, start + 12))?.[0];
      // In `1. 1. 1.` the reader counts.
      if (number === undefined || Number(number) !== (list.start ?? 1) + index + 1 + at) return [];
      return [{ range: { start, end: start + number.length }, newText: String(Number(number) - 1) }];
    }),
  ];
}
