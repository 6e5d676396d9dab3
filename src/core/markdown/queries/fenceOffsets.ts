import type { Code } from 'mdast';
import { lineStartsOf, positionAt } from '../../text/positions';
import { rangeOf } from '../section';

/**
 * Converts offsets in a fence's value to offsets in the source. The parser takes the indent and the quote marks off the lines
 * of the value (CommonMark §4.5), so each line of the value is the end of a line of the source.
 */
export function fenceOffsets(fence: Code, source: string): (offset: number) => number {
  const { start, end } = rangeOf(fence);
  const written = source.slice(start, end);
  const valueStarts = lineStartsOf(fence.value);
  const sourceStarts = lineStartsOf(written);
  return offset => {
    const { line, character } = positionAt(valueStarts, offset);
    // The first line of the node is the opening fence.
    const sourceEnd = lineEndIn(written, sourceStarts, line + 1);
    return (
      start + sourceEnd - (lineEndIn(fence.value, valueStarts, line) - (valueStarts[line] ?? 0)) + character
    );
  };
}

/** Where the words of a line end, before its line break. */
function lineEndIn(text: string, starts: readonly number[], line: number): number {
  let end = starts[line + 1] ?? text.length;
  while (end > (starts[line] ?? 0) && /[\r\n]/u.test(text.charAt(end - 1))) end -= 1;
  return end;
}
