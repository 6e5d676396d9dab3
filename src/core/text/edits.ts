import type { Range } from './positions';

/** Replaces the text of `range` by `newText`. An insertion has an empty range, a removal an empty text. */
export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/**
 * Applies edits on the offsets of `text`, in any order.
 *
 * @throws RangeError when two edits overlap or one lies outside the text: applying half of a fix would damage the document.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let result = '';
  let copied = 0;
  for (const { range, newText } of ordered) {
    if (range.start < copied || range.end < range.start || range.end > text.length) {
      throw new RangeError(
        `The edit at ${range.start}–${range.end} overlaps another one or lies outside the text.`,
      );
    }
    result += text.slice(copied, range.start) + newText;
    copied = range.end;
  }
  return result + text.slice(copied);
}

/** The edit that makes one text of another, without what both begin and end with. */
export function replacement(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  // Half of a line break or of a character is no place for an edit.
  const splits = (text: string, at: number) =>
    /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])/.test(text.slice(at - 1, at + 1));
  if (splits(before, start) || splits(after, start)) start -= 1;
  if (tail > 0 && (splits(before, before.length - tail) || splits(after, after.length - tail))) tail -= 1;
  return { range: { start, end: before.length - tail }, newText: after.slice(start, after.length - tail) };
}

/** A text with this line ending throughout. */
export function withLineEnding(text: string, eol: '\n' | '\r\n'): string {
  return text.replace(/\r\n|\r|\n/gu, eol);
}

/** The line ending a text uses most at its beginning, `\n` for a text of one line. */
export function lineEndingOf(text: string): '\n' | '\r\n' {
  const beginning = text.slice(0, 10_000);
  const crlf = beginning.match(/\r\n/g)?.length ?? 0;
  const lf = (beginning.match(/\n/g)?.length ?? 0) - crlf;
  return crlf > lf ? '\r\n' : '\n';
}
