import { mergedRanges, type Range, rangesOverlap } from '../../text/positions';
import type { PlaceholderNotation } from './notation';
import { isCodePlace, type PlaceholderPlace } from './placeholder';
import type { PlaceholderCandidate, PlaceholderStyle } from './styles';

/**
 * The candidates in a part of a section's source, in order, none inside another.
 *
 * @param opaque ordered ranges that are no prose: code, links, comments
 * @param values the ranges that are a whole value
 */
export function scanText(
  source: string,
  within: Range,
  opaque: readonly Range[],
  place: PlaceholderPlace,
  values: readonly Range[],
  notation: PlaceholderNotation,
): readonly PlaceholderCandidate[] {
  const isCode = isCodePlace(place);
  const text = source.slice(within.start, within.end);
  const found = notation.bracketsIn(source, within, opaque).flatMap(range => {
    const style = bracketStyleOf(source, range, place, notation);
    return style ? [candidate(style, place, source, range, values)] : [];
  });
  if (!notation.patternSign.test(text)) return found;
  for (const style of notation.patternStyles) {
    if (isCode && !style.finder.inCode) continue;
    const taken = mergedRanges([...opaque, ...found.map(other => other.range)]);
    let next = 0;
    for (const match of text.matchAll(style.finder.pattern)) {
      const range = { start: within.start + match.index, end: within.start + match.index + match[0].length };
      while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= range.start) next += 1;
      const other = taken[next];
      if (!other || !rangesOverlap(other, range)) found.push(candidate(style, place, source, range, values));
    }
  }
  return found.toSorted((a, b) => a.range.start - b.range.start);
}

/** The candidates in the values of front matter. */
export function scanFrontMatter(
  source: string,
  within: Range,
  notation: PlaceholderNotation,
): readonly PlaceholderCandidate[] {
  const values = [
    ...source
      .slice(within.start, within.end)
      .matchAll(/^[ \t]*(?:-[ \t]+|[\w-]+:[ \t]+)(\S[^\r\n]*?)[ \t]*$/gmu),
  ].map(match => {
    const start = within.start + match.index + match[0].indexOf(match[1] ?? '');
    return { start, end: start + (match[1]?.length ?? 0) };
  });
  return values.flatMap(value => scanText(source, value, [], 'front-matter', [value], notation));
}

/** The style of what stands in brackets, unless it is a look-alike. */
function bracketStyleOf(
  source: string,
  { start, end }: Range,
  place: PlaceholderPlace,
  notation: PlaceholderNotation,
): PlaceholderStyle | undefined {
  const bracketed = source.slice(start, end);
  const style = notation.bracketStyleOf(bracketed);
  if (!style) return undefined;
  const { brackets, isLookAlike } = style.finder;
  const words = bracketed.slice(brackets.opening.length, -brackets.closing.length);
  return isLookAlike({ words, before: source.charAt(start - 1), place }) ? undefined : style;
}

function candidate(
  style: PlaceholderStyle,
  place: PlaceholderPlace,
  source: string,
  range: Range,
  values: readonly Range[],
): PlaceholderCandidate {
  const text = source.slice(range.start, range.end).replace(/\s+/gu, ' ');
  return {
    style,
    place,
    text,
    range,
    whole: values.some(({ start, end }) => start === range.start && end === range.end),
  };
}
