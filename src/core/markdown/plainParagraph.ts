import { toString as textOf } from 'mdast-util-to-string';
import { parseFragment } from './parser';

/** A paragraph of Markdown as people read it: without the marks of code, links and emphasis. */
export function plainParagraph(markdown: string): string {
  return textOf(parseFragment(markdown)).trim();
}
