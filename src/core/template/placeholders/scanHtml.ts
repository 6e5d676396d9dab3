import type { Range } from '../../text/positions';
import type { PlaceholderNotation } from './notation';
import { scanText } from './scanText';
import type { PlaceholderCandidate } from './styles';
import { trimmed } from './valueRanges';

/** The candidates in the text of a block of html. The text of an element is a value. */
export function scanHtml(
  source: string,
  range: Range,
  notation: PlaceholderNotation,
): readonly PlaceholderCandidate[] {
  const html = source.slice(range.start, range.end);
  if (!notation.sign.test(html) || /^\s*<(?:script|style)\b/iu.test(html)) return [];
  const opaque: Range[] = [];
  const values: Range[] = [];
  let { start } = range;
  for (const { index, 0: tag } of html.matchAll(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/gu)) {
    if (notation.isPlaceholderTag(tag)) continue;
    const end = range.start + index;
    values.push(trimmed({ start, end }, source));
    start = end + tag.length;
    opaque.push({ start: end, end: start });
  }
  return scanText(
    source,
    range,
    opaque,
    'text',
    [...values, trimmed({ start, end: range.end }, source)],
    notation,
  );
}
