import type { Nodes } from 'mdast';
import { parseDocument } from '../../markdown/parser';
import { sourceOf } from '../../markdown/section';

/** How HTML blocks begin that a blank line does not end, with what ends them (CommonMark §4.6). */
const htmlEnds: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^<!--/u, () => '-->'],
  [/^<\?/u, () => '?>'],
  [/^<!\[CDATA\[/u, () => ']]>'],
  [/^<![a-z]/iu, () => '>'],
  [/^<(script|pre|style|textarea)(?=[\s>]|$)/iu, match => `</${match[1]}>`],
];

/**
 * What closes the block at the end of a text that would take in whatever follows: a code fence or a comment that nobody has
 * closed. Undefined where nothing is open.
 */
export function closingOf(text: string): string | undefined {
  const last = lastBlock(text);
  if (!last) return undefined;
  // A heading after the text tells whether anything takes it in.
  const probe = `${text}\n\n# x\n`;
  if (parseDocument(probe).children.at(-1)?.type === 'heading') return undefined;
  const written = sourceOf(last, text).trimStart();
  if (last.type === 'code') return /^(?:`{3,}|~{3,})/u.exec(written)?.[0];
  for (const [beginning, end] of htmlEnds) {
    const match = beginning.exec(written);
    if (match) return end(match);
  }
  return undefined;
}

function lastBlock(text: string): Nodes | undefined {
  return parseDocument(text).children.at(-1);
}
