import type { Edit } from './edits';
import type { Range } from './positions';

/**
 * Removes whole lines: those a range lies on, where nothing else stands on them, and one blank line where the range had
 * blank lines on both sides. Where its lines hold other text, the range alone goes.
 */
export function removalOf(range: Range, source: string): Edit {
  const before = /(?:^|[\r\n])([ \t]*)$/u.exec(source.slice(0, range.start));
  const after = /^[ \t]*(\r\n|\r|\n|$)/u.exec(source.slice(range.end));
  if (!before || !after) return { range, newText: '' };
  const start = range.start - (before[1]?.length ?? 0);
  const end = range.end + after[0].length;
  const blankBefore = /(?:^|\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)$|^$/u.test(source.slice(0, start));
  const blankAfter = /^[ \t]*(?:\r\n|\r|\n)/u.exec(source.slice(end));
  return { range: { start, end: blankBefore && blankAfter ? end + blankAfter[0].length : end }, newText: '' };
}

/** Whether a text's last line is blank and the one before it ended: what is added starts a new block. */
export function endsWithBlankLine(text: string): boolean {
  return /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|(?<!\r)\n)$/u.test(text);
}
