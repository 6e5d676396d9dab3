import { rangeOf } from '../markdown/section';
import { Snapshot } from '../markdown/snapshot';
import { visit } from '../markdown/visit';
import { scanPlaceholders } from '../template/placeholders/scanPlaceholders';
import type { Template } from '../template/template';
import { type Range, shiftRange } from '../text/positions';
import { isComment } from './guidance';

/**
 * Where a person writes in a piece of a template: its placeholders and its guidance, by their start. One may lie in another.
 *
 * @returns UTF-16 offsets of the piece
 */
export function placesToWrite(piece: string, { placeholderTexts }: Template): readonly Range[] {
  const places: Range[] = [];
  for (const { section, base } of Snapshot.parse(piece).placedSections()) {
    for (const { text, range } of scanPlaceholders(section))
      if (placeholderTexts.has(text)) places.push(shiftRange(range, base));
    for (const block of section.heading ? [section.heading, ...section.blocks] : section.blocks) {
      visit(block, node => {
        if (isComment(node)) places.push(shiftRange(rangeOf(node), base));
        return undefined;
      });
    }
  }
  return places.toSorted((a, b) => a.start - b.start);
}
