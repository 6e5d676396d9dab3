import type { Code } from 'mdast';
import { rangeOf } from '../section';

/**
 * Where an offset of a fence's value stands in the source. A value has lost the indent and the quote marks before its
 * lines (CommonMark §4.5), so that each of its lines is the end of one in the source.
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
  // The line of the fence itself comes first.
  const lineStart = start + (starts[line + 1] ?? 0);
  const sourceLine = /^[^\r\n]*/u.exec(source.slice(lineStart, end))?.[0] ?? '';
  return lineStart + sourceLine.length - valueLine.length + (before.at(-1)?.length ?? 0);
}
