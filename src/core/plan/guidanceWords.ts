import { fieldBlocksOf } from '../markdown/queries/fieldBlocks';
import { rangeOf, type Section } from '../markdown/section';
import { visit } from '../markdown/visit';
import { commentWords } from '../text/enclosed';
import { type Range, rangeContains } from '../text/positions';
import { isComment } from './guidance';

/** What the comments of a section say that belong to none of its labels. */
export function sectionGuidance(section: Section): string {
  const [first] = fieldBlocksOf(section);
  return commentsIn(section, { start: section.range.start, end: first?.range.start ?? section.range.end });
}

/** What the comments in a range of a section say, line by line. */
export function commentsIn({ heading, blocks }: Section, within: Range): string {
  const found: string[] = [];
  for (const block of heading ? [heading, ...blocks] : blocks) {
    visit(block, node => {
      if (isComment(node) && rangeContains(within, rangeOf(node))) found.push(commentWords(node.value));
      return undefined;
    });
  }
  return found
    .map(text =>
      text
        .split(/\r\n?|\n/u)
        .map(line => line.trim())
        .join('\n'),
    )
    .join('\n\n');
}
