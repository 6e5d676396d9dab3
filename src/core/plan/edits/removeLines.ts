import type { Edit } from '../../text/edits';
import { followsBlankLine, lineAfter, lineStartAt, nextLineStart } from '../../text/lines';
import type { Range } from '../../text/positions';

/**
 * Removes the lines of a range, and one blank line where blank lines were on both sides. Where other text stands on the
 * lines, only the range is removed.
 *
 * @param range UTF-16 offsets of the source
 */
export function removeLines(range: Range, source: string): Edit {
  const start = lineStartAt(source, range.start);
  const rest = lineAfter(source, range.end);
  if (source.slice(start, range.start).trim() !== '' || rest.trim() !== '') return { range, newText: '' };
  const end = nextLineStart(source, range.end);
  const after = lineAfter(source, end);
  const blankAfter = after.trim() === '' && end + after.length < source.length;
  const blankBefore = start === 0 || followsBlankLine(source, start);
  const lastEnd = blankBefore && blankAfter ? nextLineStart(source, end) : end;
  return { range: { start, end: lastEnd }, newText: '' };
}
