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
  const fields: Field[] = [];
  for (const node of paragraph.children) {
    if (node.type !== 'strong' || !beginsField(node, source, start)) continue;
    const labelRange = rangeOf(node);
    const text = textOf(node).trim();
    const colonInside = /[:：]$/u.test(text);
    const colonAfter = /^[ \t]*[:：]/u.exec(source.slice(labelRange.end, end));
    if (!colonInside && !colonAfter) continue;
    const from = labelRange.end + (colonInside ? 0 : (colonAfter?.[0].length ?? 0));
    const rest = /^.*?(?=[ \t]\|[ \t]*\*\*|[\r\n]|$)/u.exec(source.slice(from, end))?.[0] ?? '';
    const valueStart = rest.trim() === '' ? from : from + rest.length - rest.trimStart().length;
    fields.push({
      label: colonInside ? text.slice(0, -1).trim() : text,
      labelRange,
      valueRange: { start: valueStart, end: valueStart + rest.trim().length },
    });
  }
  return fields;
}

function beginsField(node: Strong, source: string, paragraphStart: number): boolean {
  const { start } = rangeOf(node);
  return /(?:^|[\r\n]|\|)[ \t>]*$/u.test(source.slice(paragraphStart, start));
}
