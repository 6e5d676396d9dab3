import type { Range } from '../text/positions';

/**
 * The outermost balanced `[…]` and `{…}` within a stretch of text, in order. An escaped bracket is text, a bracket that
 * never closes hides nothing, and of two that cross (`[a {b] c}`) the first counts. One pass, whatever the text.
 *
 * @param skip offset → where to go on, for what is no prose (code, links, comments); undefined to read the character
 */
export function balancedBrackets(
  source: string,
  within: Range,
  skip: (offset: number) => number | undefined,
): readonly Range[] {
  const open: Readonly<Record<string, number[]>> = { ']': [], '}': [] };
  const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}' };
  const pairs: Range[] = [];
  let offset = within.start;
  while (offset < within.end) {
    const skipped = skip(offset);
    if (skipped !== undefined) {
      offset = Math.max(skipped, offset + 1);
      continue;
    }
    const character = source.charAt(offset);
    if (character === '\\') {
      offset += 2;
      continue;
    }
    const expected = closing[character];
    if (expected) open[expected]?.push(offset);
    const start = open[character]?.pop();
    if (start !== undefined) pairs.push({ start, end: offset + 1 });
    offset += 1;
  }
  pairs.sort((a, b) => a.start - b.start);
  const outermost: Range[] = [];
  for (const pair of pairs) if (pair.start >= (outermost.at(-1)?.end ?? 0)) outermost.push(pair);
  return outermost;
}
