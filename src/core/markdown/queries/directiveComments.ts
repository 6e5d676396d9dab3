import type { Nodes } from 'mdast';
import { applyEdits } from '../../text/edits';
import type { Range } from '../../text/positions';

/**
 * A comment, or a tag or a script, in which `<!--` begins no comment. A comment holds no other one: it ends with the first
 * `-->`. What is left open goes on to the end.
 */
const commentOrTag =
  /<!---?>|<!--.*?(?:-->|$)|<(script|style|textarea)\b.*?(?:<\/\1|$)|<[a-z/](?:[^"'>]|"[^"]*(?:"|$)|'[^']*(?:'|$))*/gisu;

/** The comments in the source of an html node, in order. Offsets are those of the source. The last one may not be closed. */
export function commentsIn(html: string): readonly Range[] {
  return [...html.matchAll(commentOrTag)]
    .filter(([text]) => text.startsWith('<!--'))
    .map(({ 0: text, index }) => ({ start: index, end: index + text.length }));
}

/** The beginning of a directive comment, `<!-- planquill-`. White space and quote marks may come between. */
export const directiveOpening = /^<!--[\s>]*planquill-/u;

/** Whether a node is html with nothing but directive comments (`<!-- planquill-… -->`), which are no content. */
export function isDirectiveComment(node: Nodes): boolean {
  if (node.type !== 'html' || !node.value.includes('planquill-')) return false;
  return withBlankDirectives(node.value).trim() === '';
}

/** A text whose directive comments are blanked out, so that all offsets stay. */
export function withBlankDirectives(html: string): string {
  const directives = commentsIn(html).filter(({ start, end }) =>
    directiveOpening.test(html.slice(start, end)),
  );
  return applyEdits(
    html,
    directives.map(range => ({ range, newText: ' '.repeat(range.end - range.start) })),
  );
}
