import type { Definition, Image, InlineCode, Link } from 'mdast';
import type { Range } from '../../text/positions';
import { rangeOf } from '../section';

/** A node that names a file or an address. */
export type NamingNode = Link | Image | Definition | InlineCode;

/**
 * The range of a path or an address in the source, behind the words of its link.
 *
 * @param text the path, or a part of it, as the document writes it: what the node holds, unless it has escapes
 * @returns undefined where the text is not written so
 */
export function destinationRange(
  node: NamingNode,
  source: string,
  text = node.type === 'inlineCode' ? node.value : node.url,
): Range | undefined {
  const { start, end } = rangeOf(node);
  const words = /^.*\](?=[(:])/su.exec(source.slice(start, end))?.[0].length ?? 0;
  const at = text === '' ? -1 : source.slice(start + words, end).indexOf(text);
  const from = start + words + at;
  return at < 0 ? undefined : { start: from, end: from + text.length };
}
