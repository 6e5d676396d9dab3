import type { Range } from '../../text/positions';

/**
 * The outermost balanced `[…]` and `{…}` in a part of a text, in order. An escaped bracket is text. An unclosed bracket is
 * skipped. Of two pairs that cross (`[a {b] c}`) the first counts. It takes one pass over any text.
 *
 * @param opaque ordered ranges that are no prose (code, links, comments)
 */
export function balancedBrackets(source: string, within: Range, opaque: readonly Range[]): readonly Range[] {
  const squares: number[] = [];
  const curlies: number[] = [];
  const pairs: Range[] = [];
  const sign = /[\\[\]{}]/gu;
  let nextOpaque = 0;
  sign.lastIndex = within.start;
  for (let match = sign.exec(source); match && match.index < within.end; match = sign.exec(source)) {
    const offset = match.index;
    while ((opaque[nextOpaque]?.end ?? Number.POSITIVE_INFINITY) <= offset) nextOpaque += 1;
    const hiding = opaque[nextOpaque];
    if (hiding && hiding.start <= offset) {
      sign.lastIndex = hiding.end;
      continue;
    }
    switch (match[0]) {
      case '\\':
        sign.lastIndex = offset + 2;
        break;
      case '[':
        squares.push(offset);
        break;
      case '{':
        curlies.push(offset);
        break;
      default: {
        const start = (match[0] === ']' ? squares : curlies).pop();
        if (start !== undefined) pairs.push({ start, end: offset + 1 });
      }
    }
  }
  pairs.sort((a, b) => a.start - b.start);
  const outermost: Range[] = [];
  for (const pair of pairs) if (pair.start >= (outermost.at(-1)?.end ?? 0)) outermost.push(pair);
  return outermost;
}
