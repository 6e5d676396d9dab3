import type { InlineCode } from 'mdast';
import type { Inline } from '../../markdown/queries/prose';
import { rangeOf } from '../../markdown/section';
import type { Range } from '../../text/positions';

/** The codes before which the value that they stand in has a word of a sentence. */
export function codesInSentences(
  node: Inline,
  codes: readonly InlineCode[],
  values: readonly Range[],
  source: string,
): ReadonlySet<InlineCode> {
  const starts = values.map(({ start }) => start).toSorted((a, b) => a - b);
  const found = new Set<InlineCode>();
  let { start } = rangeOf(node);
  let hasWord = false;
  let next = 0;
  for (const code of codes) {
    const range = rangeOf(code);
    for (; (starts[next] ?? Number.POSITIVE_INFINITY) <= range.start; next += 1) {
      const value = starts[next] ?? start;
      // A colon after code is one of a sentence.
      if (value < start || (found.size > 0 && !/[|\r\n]/u.test(source.slice(start, value)))) continue;
      start = value;
      hasWord = false;
    }
    hasWord ||= /\p{L}/u.test(source.slice(start, range.start));
    if (hasWord) found.add(code);
    start = range.end;
  }
  return found;
}
