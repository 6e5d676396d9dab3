import type { Strong } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { rangeOf, type Section } from '../../markdown/section';
import { visit } from '../../markdown/visit';

/** The marks that a section explains, as in `**[P]**: can run in parallel`. They are no placeholders. */
export function legendOf(section: Section): readonly string[] {
  const marks: string[] = [];
  for (const block of section.blocks) {
    visit(block, node => {
      if (node.type === 'strong' && isLegend(node, section.source))
        marks.push(textOf(node).replace(/ label$/u, ''));
      return undefined;
    });
  }
  return marks;
}

/** Whether bold text explains a mark, as in `**[P]**: can run in parallel`. */
export function isLegend(node: Strong, source: string): boolean {
  const text = textOf(node);
  return (
    /^\[\S+\](?: label)?$/u.test(text) &&
    /^\s*[:：\w]/u.test(source.slice(rangeOf(node).end, rangeOf(node).end + 8))
  );
}
