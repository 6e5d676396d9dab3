import { collapsed, lineBefore } from '../../text/lines';
import type { Range } from '../../text/positions';
import type { PlaceholderNotation } from './notation';
import type { PlaceholderPlace } from './placeholder';
import type { PlaceholderCandidate } from './styles';

/**
 * The candidate that a whole value is, if any.
 *
 * @param hasOthers another placeholder stands in the value
 */
export function wholeValue(
  source: string,
  range: Range,
  place: PlaceholderPlace,
  notation: PlaceholderNotation,
  hasOthers = false,
): readonly PlaceholderCandidate[] {
  if (place === 'heading') return [];
  const text = collapsed(source.slice(range.start, range.end));
  const style = notation.valueStyles.find(
    ({ finder, holdsOthers }) => finder.isValue(text) && (!hasOthers || holdsOthers),
  );
  // A paragraph of guidance may stay above what was written.
  const isParagraph = () => place === 'text' && !/[^\s>]/u.test(lineBefore(source, range.start, 100));
  if (!style || (style.holdsOthers && isParagraph())) return [];
  return [{ style, place, text, range, whole: true, proof: text }];
}
