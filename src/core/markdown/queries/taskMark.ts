import type { ListItem } from 'mdast';
import type { Range } from '../../text/positions';
import { rangeOf } from '../section';

/**
 * The sign between the brackets of a task's box: one UTF-16 unit.
 *
 * @param source that the task's offsets point into
 * @returns UTF-16 offsets of the source
 */
export function taskMark(task: ListItem, source: string): Range {
  const { start, end } = rangeOf(task);
  const [opening] = /^(?:[-*+]|\d{1,9}[.)])[\s>]*\[/u.exec(source.slice(start, end)) ?? [];
  if (opening === undefined) throw new Error('A task without a box did not come from the parser.');
  const at = start + opening.length;
  return { start: at, end: at + 1 };
}
