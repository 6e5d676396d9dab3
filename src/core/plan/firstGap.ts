import { rangeOf } from '../markdown/section';
import { Snapshot } from '../markdown/snapshot';
import { visit } from '../markdown/visit';
import { scanPlaceholders } from '../template/placeholders/scanPlaceholders';
import type { Template } from '../template/template';
import { type Range, shiftRange } from '../text/positions';

/**
 * What a person fills in first in a piece of a template: its first placeholder or comment. Undefined when there is none.
 *
 * @returns UTF-16 offsets of the piece
 */
export function firstGap(piece: string, { placeholders }: Template): Range | undefined {
  const gaps: Range[] = [];
  for (const { section, base } of Snapshot.parse(piece).placedSections()) {
    const found = scanPlaceholders(section).filter(({ text }) => placeholders.has(text));
    gaps.push(...found.map(({ range }) => shiftRange(range, base)));
    for (const block of section.blocks) {
      visit(block, node => {
        if (node.type === 'html') gaps.push(shiftRange(rangeOf(node), base));
        return undefined;
      });
    }
  }
  return gaps.toSorted((a, b) => a.start - b.start)[0];
}
