import { applyEdits } from './edits';
import type { Range } from './positions';

/**
 * The parts of a text from an opening sign to the next closing one, both included, in order. Where no closing sign is left
 * the search ends: a pattern would search the rest of the text again from each further opening sign.
 */
export function enclosedIn(text: string, opening: string, closing: string): readonly Range[] {
  const found: Range[] = [];
  let start = text.indexOf(opening);
  while (start >= 0) {
    const close = text.indexOf(closing, start + opening.length);
    if (close < 0) break;
    const end = close + closing.length;
    found.push({ start, end });
    start = text.indexOf(opening, end);
  }
  return found;
}

/** A text without some of its parts. */
export function withoutRanges(text: string, ranges: readonly Range[]): string {
  return applyEdits(
    text,
    ranges.map(range => ({ range, newText: '' })),
  );
}

/** A text without its html comments. */
export function withoutComments(text: string): string {
  return withoutRanges(text, enclosedIn(text, '<!--', '-->'));
}

/** The words in html comments, without the signs around them. */
export function commentWords(html: string): string {
  return html.replace(/<!--|-->/gu, '').trim();
}
