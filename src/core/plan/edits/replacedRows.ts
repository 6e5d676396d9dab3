import { type Range, shiftRange } from '../../text/positions';
import type { TableAt } from '../tableAt';

/** The edit that gives lines of a table other texts, and where each of them begins in the new text. */
export interface ReplacedRows {
  /** UTF-16 offsets of the plan. */
  readonly range: Range;
  readonly newText: string;
  /** UTF-16 offsets of `newText`. */
  readonly starts: readonly number[];
}

/**
 * Replaces neighbouring lines of a table by as many texts, in one edit. Each line keeps its indent and marks of quotes.
 *
 * @param from index of the first of them in `lines`
 */
export function replacedRows(
  { lines, base, section }: TableAt,
  from: number,
  texts: readonly string[],
): ReplacedRows {
  const starts: number[] = [];
  let newText = '';
  texts.forEach((text, index) => {
    const [before, line] = [lines[from + index - 1], lines[from + index]];
    if (index > 0 && before && line) newText += section.source.slice(before.range.end, line.range.start);
    starts.push(newText.length);
    newText += text;
  });
  const start = lines[from]?.range.start ?? 0;
  const end = lines[from + texts.length - 1]?.range.end ?? start;
  return { range: shiftRange({ start, end }, base), newText, starts };
}
