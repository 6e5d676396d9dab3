/** A position in a text: 0-based line, 0-based character in UTF-16 code units, as in VS Code and LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A part of a text: UTF-16 offsets, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export function rangesOverlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether all of a range lies in another one. */
export function rangeContains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What some ranges cover, in order; those that overlap or meet are one. */
export function mergedRanges(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  return merged;
}

export function shiftRange(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by };
}

/** Offsets at which lines start. CRLF, LF and a lone CR each end a line, as in CommonMark §2.1 and in VS Code. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(offset + 1) !== 0x0a)) starts.push(offset + 1);
  }
  return starts;
}

/** The position of an offset; an offset past the end gives the last line. */
export function positionAt(lineStarts: readonly number[], offset: number): Position {
  const line = lastNotAfter(lineStarts, offset);
  return { line, character: offset - (lineStarts[line] ?? 0) };
}

/** The index of the last number that is not above `offset`, by binary search; 0 when all numbers are above it. */
export function lastNotAfter(ascending: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = ascending.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
