import type { Code } from 'mdast';
import { rangeOf } from '../section';

/**
 * Converts an offset in a fence's value to an offset in the source. The parser takes the indent and the quote marks off the
 * lines of the value (CommonMark §4.5), so each line of the value is the end of a line of the source.
 */
export function fenceOffset(fence: Code, source: string, offset: number): number {
  const { start, end } = rangeOf(fence);
  const before = fence.value.slice(0, offset).split(/\r\n|\r|\n/u);
  const line = before.length - 1;
  const valueLine = fence.value.split(/\r\n|\r|\n/u)[line] ?? '';
  const starts = [
    0,
    ...[...source.slice(start, end).matchAll(/\r\n|\r|\n/gu)].map(eol => eol.index + eol[0].length),
  ];
  // The first line of the node is the opening fence.
  const lineStart = start + (starts[line + 1] ?? 0);
  const sourceLine = /^[^\r\n]*/u.exec(source.slice(lineStart, end))?.[0] ?? '';
  return lineStart + sourceLine.length - valueLine.length + (before.at(-1)?.length ?? 0);
}
