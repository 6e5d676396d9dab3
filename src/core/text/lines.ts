/**
 * The start of the line that an offset lies on. The search stops there, however long the text is.
 *
 * @param first a line start at the offset or before it, if one is known
 */
export function lineStartAt(text: string, offset: number, first = 0): number {
  let start = offset;
  while (start > first && !isLineBreak(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** The text before an offset on the same line, no more than the last `most` UTF-16 units of it. */
export function lineBefore(text: string, offset: number, most = Number.POSITIVE_INFINITY): string {
  return text.slice(lineStartAt(text, offset, Math.max(0, offset - most)), offset);
}

/** The text after an offset on the same line, no more than the first `most` UTF-16 units of it. */
export function lineAfter(text: string, offset: number, most = Number.POSITIVE_INFINITY): string {
  const last = Math.min(text.length, offset + most);
  let end = offset;
  while (end < last && !isLineBreak(text.charCodeAt(end))) end += 1;
  return text.slice(offset, end);
}

/** Whether only marks of quotes (`> `) stand before an offset on its line. */
export function followsQuoteMark(text: string, offset: number): boolean {
  // A line may hold thousands of places that are asked about.
  return /^[ \t>]*>[ \t]*$/u.test(lineBefore(text, offset, 20));
}

/** Whether an offset starts a line after a blank line. Text that is inserted there starts a new block. */
export function followsBlankLine(text: string, offset: number): boolean {
  if (offset === 0 || !isLineBreak(text.charCodeAt(offset - 1))) return false;
  const end = text.startsWith('\r\n', offset - 2) ? offset - 2 : offset - 1;
  return end > 0 && blankStart(text, end) !== undefined;
}

/**
 * What has to come before a block that is inserted at an offset, so that a blank line is above it: line endings, or nothing.
 *
 * @param eol a line ending
 */
export function blockLead(text: string, offset: number, eol: string): string {
  if (offset === 0 || followsBlankLine(text, offset)) return '';
  return isLineBreak(text.charCodeAt(offset - 1)) ? eol : eol + eol;
}

/** The start of the line that an offset lies on, if only white space is before it there. Other text ends the search. */
export function blankStart(text: string, offset: number): number | undefined {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) {
    start -= 1;
    if (text.charAt(start).trim() !== '') return undefined;
  }
  return start;
}

/** The end of the line that an offset lies on, if only white space is after it there. Other text ends the search. */
export function blankEnd(text: string, offset: number): number | undefined {
  let end = offset;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) {
    if (text.charAt(end).trim() !== '') return undefined;
    end += 1;
  }
  return end;
}

/** The start of the line after the one at an offset, or the end of the text. */
export function nextLineStart(text: string, offset: number): number {
  return nextLine(text, offset + lineAfter(text, offset).length);
}

/** Past the line break at an offset, if there is one. */
function nextLine(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return isLineBreak(text.charCodeAt(offset)) ? offset + 1 : offset;
}

/** A text without the spaces and tabs at its end. Other white space there, such as that of CJK, is the author's. */
export function withoutEndBlanks(text: string): string {
  // A search that begins in each blank of a run again takes the square of its length.
  return text.replace(/(?<![ \t])[ \t]+$/u, '');
}

/** A text as one line: trimmed, and each run of white space a single space. */
export function collapsed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
