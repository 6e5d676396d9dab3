import type { Range } from '../../text/positions';
import type { PlaceholderNotation } from './notation';
import { scanText } from './scanText';
import type { PlaceholderCandidate } from './styles';

/** The candidates in the values of front matter. */
export function scanFrontMatter(
  source: string,
  within: Range,
  notation: PlaceholderNotation,
): readonly PlaceholderCandidate[] {
  const values = [
    ...source.slice(within.start, within.end).matchAll(/^([ \t]*(?:-[ \t]+|[\w-]+:[ \t]+))(\S[^\r\n]*)/gmu),
  ].map(({ index, 1: lead = '', 2: value = '' }) => {
    const start = within.start + index + lead.length;
    return { start, end: start + value.replace(/(?<![ \t])[ \t]+$/u, '').length };
  });
  return values.flatMap(value => scanText(source, value, [], 'front-matter', [value], notation));
}
