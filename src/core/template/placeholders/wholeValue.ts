import type { Range } from '../../text/positions';
import type { PlaceholderNotation } from './notation';
import type { PlaceholderPlace } from './placeholder';
import type { PlaceholderCandidate } from './styles';

/** The candidate that a whole value is, if any. */
export function wholeValue(
  source: string,
  range: Range,
  place: PlaceholderPlace,
  notation: PlaceholderNotation,
): readonly PlaceholderCandidate[] {
  if (place === 'heading') return [];
  const text = source.slice(range.start, range.end);
  const style = notation.valueStyles.find(({ finder }) => finder.isValue(text));
  return style ? [{ style, place, text, range, whole: true, proof: text }] : [];
}
