/** A place in a text: 0-based line, 0-based character in UTF-16 code units, as in VS Code and LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text: UTF-16 offsets, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export function rangesOverlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

export function shiftRange(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by };
}

/** Offsets at which lines start. CRLF, LF and a lone CR each end a line, as in CommonMark §2.1 and in VS Code. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (const ending of text.matchAll(/\r\n|\r|\n/g)) starts.push(ending.index + ending[0].length);
  return starts;
}

/** The position of an offset; an offset past the end gives the last line. */
export function positionAt(lineStarts: readonly number[], offset: number): Position {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low, character: offset - (lineStarts[low] ?? 0) };
}
