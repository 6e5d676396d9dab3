import { type Range, rangesOverlap } from '../../text/positions';
import { balancedBrackets } from './brackets';
import { isLookAlike, isYamlList } from './lookAlikes';
import { isCodePlace, type PlaceholderPlace } from './placeholder';
import { type PlaceholderCandidate, type PlaceholderStyle, placeholderStyles, signOf } from './styles';

/** The styles that are found by a pattern of their own. */
const patterns = placeholderStyles.flatMap(({ id, finder }) =>
  'pattern' in finder ? [{ style: id, ...finder }] : [],
);

/** The styles in brackets, the longest opening first. */
const bracketStyles = placeholderStyles
  .flatMap(({ id, finder }) => ('opening' in finder ? [{ style: id, opening: finder.opening }] : []))
  .toSorted((a, b) => b.opening.length - a.opening.length);

const bracketSign = signOf(({ finder }) => 'opening' in finder);
const patternSign = signOf(({ finder }) => 'pattern' in finder);

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
): readonly PlaceholderCandidate[] {
  const isCode = isCodePlace(place);
  const text = source.slice(within.start, within.end);
  const found = bracketSign.test(text)
    ? balancedBrackets(source, within, opaque)
        .filter(range => !isLookAlike(source, range, place))
        .map(range => candidate(styleOf(source, range), place, source, range, values))
    : [];
  if (!patternSign.test(text)) return found;
  for (const { style, pattern, inCode } of patterns) {
    if (isCode && !inCode) continue;
    for (const match of text.matchAll(pattern)) {
      const range = { start: within.start + match.index, end: within.start + match.index + match[0].length };
      const hidden = [...opaque, ...found.map(other => other.range)].some(other =>
        rangesOverlap(other, range),
      );
      if (!hidden) found.push(candidate(style, place, source, range, values));
    }
  }
  return found.toSorted((a, b) => a.range.start - b.range.start);
}

/** The candidates in front matter, where `[a, b]` is a list and `[add relevant keywords]` a placeholder. */
export function scanFrontMatter(source: string, within: Range): readonly PlaceholderCandidate[] {
  const values = [
    ...source
      .slice(within.start, within.end)
      .matchAll(/^[ \t]*(?:-[ \t]+|[\w-]+:[ \t]+)(\S[^\r\n]*?)[ \t]*$/gmu),
  ].map(match => {
    const start = within.start + match.index + match[0].indexOf(match[1] ?? '');
    return { start, end: start + (match[1]?.length ?? 0) };
  });
  return values
    .flatMap(value => scanText(source, value, [], 'front-matter', [value]))
    .filter(({ text, style }) => style !== 'bracket' || !isYamlList(text));
}

function styleOf(source: string, range: Range): PlaceholderStyle {
  const found = bracketStyles.find(({ opening }) => source.startsWith(opening, range.start));
  return found?.style ?? 'bracket';
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
