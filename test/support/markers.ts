import type { Range } from '../../src/core/text/positions';

/** A fixture's text without its `«…»` markers, and what they marked. */
export interface MarkedText {
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** Reads `«…»` markers, which may nest. Ranges are in the order in which they open. */
export function readMarkers(marked: string): MarkedText {
  const ranges: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/([«»])/u)) {
    if (part === '«') {
      const range = { start: text.length, end: text.length };
      ranges.push(range);
      open.push(range);
    } else if (part === '»') {
      const range = open.pop();
      if (!range) throw new Error(`A » without a « in: ${marked}`);
      range.end = text.length;
    } else text += part;
  }
  if (open.length > 0) throw new Error(`A « without a » in: ${marked}`);
  return { text, ranges };
}

/** Writes markers around ranges, so that a failing test shows texts and not offsets. */
export function withMarkers(text: string, ranges: readonly Range[]): string {
  const marks = ranges
    .flatMap(({ start, end }) => [
      { at: start, mark: '«', order: start === end ? 1 : 3 },
      { at: end, mark: '»', order: start === end ? 2 : 0 },
    ])
    .toSorted((a, b) => a.at - b.at || a.order - b.order);
  let copied = 0;
  let marked = '';
  for (const { at, mark } of marks) {
    marked += text.slice(copied, at) + mark;
    copied = at;
  }
  return marked + text.slice(copied);
}
