import type { Nodes } from 'mdast';
import { enclosedIn } from '../../text/enclosed';
import { type Range, shiftRange } from '../../text/positions';
import { rangeOf, sourceOf } from '../section';
import { visit } from '../visit';
import type { Inline } from './prose';

/**
 * The parts of running text that are no words of the author's, by their start: nodes of some types, and what is struck out.
 *
 * @param types of these nodes
 * @returns UTF-16 offsets of the source
 */
export function opaqueRangesIn(
  node: Inline,
  source: string,
  types: ReadonlySet<Nodes['type']>,
): readonly Range[] {
  const { start } = rangeOf(node);
  const opaque = enclosedIn(sourceOf(node, source), '~~', '~~').map(range => shiftRange(range, start));
  visit(node, child => {
    if (!types.has(child.type)) return undefined;
    opaque.push(rangeOf(child));
    return 'skip';
  });
  return opaque.toSorted((a, b) => a.start - b.start);
}
