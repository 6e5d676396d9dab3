import type { Edit } from '../../text/edits';
import { blankEnd, blankStart, followsBlankLine, nextLineStart } from '../../text/lines';
import type { Range } from '../../text/positions';

/**
 * Removes the lines of a range, and one blank line where blank lines were on both sides. Where other text stands on the
 * lines, only the range is removed.
 *
 * @param range UTF-16 offsets of the source
 */
export function removeLines(range: Range, source: string): Edit {
  const start = blankStart(source, range.start);
  if (start === undefined || blankEnd(source, range.end) === undefined) return { range, newText: '' };
  const end = nextLineStart(source, range.end);
  const afterEnd = blankEnd(source, end);
  const blankAfter = afterEnd !== undefined && afterEnd < source.length;
  const blankBefore = start === 0 || followsBlankLine(source, start);
  const lastEnd = blankBefore && blankAfter ? nextLineStart(source, end) : end;
  return { range: { start, end: lastEnd }, newText: '' };
}
