import type { Nodes } from 'mdast';
import { fieldsOf } from '../../markdown/queries/fields';
import type { Inline } from '../../markdown/queries/prose';
import { rangeOfAll } from '../../markdown/section';
import type { Range } from '../../text/positions';
import { anyHtmlElement } from './htmlElements';

/**
 * The ranges of the values in a heading, paragraph or cell: the whole text, and the text after each label (`**Status**: Draft`,
 * `- Storage: none`). Comments are no part of a value. Ranges are trimmed and not empty.
 */
export function valueRangesOf(node: Inline, source: string): readonly Range[] {
  const written = node.children.filter(
    child => !isMarkup(child) && (child.type !== 'text' || child.value.trim() !== ''),
  );
  const range = rangeOfAll(written);
  if (!range) return [];
  const whole = trimmed(range, source);
  if (node.type !== 'paragraph') return nonEmpty([whole]);
  const fields = fieldsOf(node, source).map(field => field.valueRange);
  return nonEmpty([whole, ...fields, ...plainLabelValues(whole, source)]);
}

const tag = new RegExp(`^<(?:[!?/]|${anyHtmlElement}[\\s/>])`, 'u');

/** Whether a node is a comment or a tag of html, and not words in angle brackets. */
function isMarkup(node: Nodes): boolean {
  return node.type === 'html' && tag.test(node.value);
}

/** Values, and bold labels, as they are inside their emphasis: `**[NAME]**: *[VALUE]*`. */
export function emphasizedRangesOf(node: Inline, values: readonly Range[], source: string): readonly Range[] {
  const labels = node.type === 'paragraph' ? fieldsOf(node, source).map(({ labelRange }) => labelRange) : [];
  return nonEmpty([...values, ...labels].map(range => withoutEmphasis(range, source)));
}

function withoutEmphasis({ start, end }: Range, source: string): Range {
  let [first, last] = [start, end];
  while (first < last && /[*_]/u.test(source.charAt(first))) first += 1;
  while (first < last && /[*_:：]/u.test(source.charAt(last - 1))) last -= 1;
  return { start: first, end: last };
}

/** The values after labels that are not bold, one on each line: `Feature Name: …`. */
function plainLabelValues(paragraph: Range, source: string): readonly Range[] {
  const lines = source
    .slice(paragraph.start, paragraph.end)
    .matchAll(/^[ \t>]*(\p{L}[^:：\r\n]{0,60}[:：][ \t]*)([^\r\n]*)/gmu);
  return [...lines].map(match => {
    const start = paragraph.start + match.index + match[0].length - (match[2]?.length ?? 0);
    return trimmed({ start, end: start + (match[2]?.length ?? 0) }, source);
  });
}

/** A range without the white space at its ends. */
export function trimmed({ start, end }: Range, source: string): Range {
  const text = source.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + text.trimEnd().length) };
}

function nonEmpty(ranges: readonly Range[]): readonly Range[] {
  return ranges.filter(({ start, end }) => end > start);
}
