import { collapsed, lineAfter, lineBefore } from '../../text/lines';
import type { Range } from '../../text/positions';
import { RangeIndex } from '../../text/rangeIndex';
import { closedElements } from './htmlElements';
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
  const whole = new RangeIndex(values);
  const found = notation.bracketsIn(source, within, opaque).flatMap(range => {
    const style = bracketStyleOf(source, range, place, notation);
    return style ? [candidate(style, place, source, range, whole)] : [];
  });
  if (!notation.patternSign.test(text)) return found;
  for (const style of notation.patternStyles) {
    if (isCode && !style.finder.inCode) continue;
    const matches = [...text.matchAll(style.finder.pattern)];
    if (matches.length === 0) continue;
    const taken = new RangeIndex([...opaque, ...found.map(({ range }) => range)]);
    const closed = style.finder.isHtml ? closedElements(text) : undefined;
    for (const match of matches) {
      if (closed?.has(match[0].slice(1, -1))) continue;
      const range = { start: within.start + match.index, end: within.start + match.index + match[0].length };
      if (taken.overlaps(range)) continue;
      const made = candidate(style, place, source, range, whole);
      if (style.isPlaceholder?.(made) ?? true) found.push(made);
    }
  }
  return found.toSorted((a, b) => a.range.start - b.range.start);
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
  return isLookAlike({ words, before: source.charAt(start - 1), after: source.charAt(end), place })
    ? undefined
    : style;
}

function candidate(
  style: PlaceholderStyle,
  place: PlaceholderPlace,
  source: string,
  range: Range,
  values: RangeIndex,
): PlaceholderCandidate {
  const written = collapsed(source.slice(range.start, range.end).replace(/[\r\n][\s>]*/gu, ' '));
  const text = isCodePlace(place) ? written : written.replace(/\\(?=[[\]])/gu, '');
  const isLineProven = style.isLineProven?.({ place, text }) ?? false;
  return {
    style,
    place,
    text,
    range,
    whole: values.has(range),
    proof: isLineProven ? lineAround(source, range) : text,
  };
}

/** A range with what stands around it on its line. A line may hold thousands of placeholders, so that it is not taken whole. */
function lineAround(source: string, { start, end }: Range): string {
  const most = 200;
  const line = lineBefore(source, start, most) + source.slice(start, end) + lineAfter(source, end, most);
  return collapsed(line);
}
