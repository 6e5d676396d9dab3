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

/**
 * Whether bold text explains a mark, as in `**[P]**: can run in parallel`. A numbered name, one of several words and one with a
 * placeholder for its value are placeholders: `**[Entity1]**: …`.
 */
export function isLegend(node: Strong, source: string): boolean {
  const text = textOf(node);
  const { end } = rangeOf(node);
  return (
    /^\[[^\s_]*[^\s_\d]\](?: label)?$/u.test(text) &&
    /^\s*(?:[:：]\s*(?!\.\.\.)[\p{L}\p{N}]|\w)/u.test(source.slice(end, end + 8))
  );
}
