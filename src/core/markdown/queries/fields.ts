import type { Paragraph, Strong } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Range } from '../../text/positions';
import { rangeOf } from '../section';

/** A bold label with its value on the same line, as in `**Status**: Draft` or `**Goals:**`. */
export interface Field {
  /** The label without its colon. */
  readonly label: string;
  readonly labelRange: Range;
  /** The trimmed value; an empty range right after the colon where nothing was written. */
  readonly valueRange: Range;
}

/**
 * The fields of a paragraph. A label counts where it begins a line or follows a `|`, as in `**Date**: … | **Spec**: …`:
 * bold words inside a sentence are emphasis.
 */
export function fieldsOf(paragraph: Paragraph, source: string): readonly Field[] {
  const { start, end } = rangeOf(paragraph);
  const labels = paragraph.children.flatMap(node => {
    const label =
      node.type === 'strong' && beginsField(node, source, start) ? labelOf(node, source, end) : undefined;
    return label ? [label] : [];
  });
  if (labels.length === 0) return [];
  const ends = [...source.slice(start, end).matchAll(/[ \t]\|(?=[ \t]*\*\*)|[\r\n]/gu)].map(
    ({ index }) => start + index,
  );
  let nextEnd = 0;
  return labels.map(({ label, labelRange, from }, index) => {
    while ((ends[nextEnd] ?? end) < from) nextEnd += 1;
    // Values do not overlap, so that reading them all costs no more than reading the paragraph.
    const limit = Math.min(ends[nextEnd] ?? end, labels[index + 1]?.labelRange.start ?? end);
    const rest = source.slice(from, limit);
    const value = rest.trim();
    const valueStart = value === '' ? from : from + rest.length - rest.trimStart().length;
    return { label, labelRange, valueRange: { start: valueStart, end: valueStart + value.length } };
  });
}

/** A label with the offset after its colon; undefined for bold words without one. */
function labelOf(
  node: Strong,
  source: string,
  paragraphEnd: number,
): (Pick<Field, 'label' | 'labelRange'> & { readonly from: number }) | undefined {
  const labelRange = rangeOf(node);
  const text = textOf(node).trim();
  if (/[:：]$/u.test(text)) return { label: text.slice(0, -1).trim(), labelRange, from: labelRange.end };
  // `**Owner** (since May): Ada`.
  const colon = /[ \t]*(?:[(（][^()（）\r\n]{1,80}[)）][ \t]*)?[:：]/uy;
  colon.lastIndex = labelRange.end;
  const isThere = colon.test(source) && colon.lastIndex <= paragraphEnd;
  return isThere ? { label: text, labelRange, from: colon.lastIndex } : undefined;
}

/** Whether only blanks and quote marks stand between bold words and the start of their line, or a `|`. */
function beginsField(node: Strong, source: string, paragraphStart: number): boolean {
  let { start } = rangeOf(node);
  while (start > paragraphStart && /[ \t>]/u.test(source.charAt(start - 1))) start -= 1;
  return start <= paragraphStart || /[\r\n|]/u.test(source.charAt(start - 1));
}
