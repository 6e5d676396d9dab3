import { type FieldBlock, fieldBlocksOf } from '../../markdown/queries/fieldBlocks';
import { fieldLabelKey } from '../../markdown/queries/fieldLabelKey';
import { rangeOf, type Section } from '../../markdown/section';
import { memoizeBySectionAnd } from '../../markdown/sectionCache';
import { type Edit, lineEndingOf, withLineEnding } from '../../text/edits';
import { followsBlankLine } from '../../text/lines';

/**
 * Adds a field of a template's section to a section, as the template has it: after the nearest field that comes before it in
 * the template, else after the heading.
 *
 * @param wanted one of `order`
 * @param order fields of the template's section in the template's order; only these count as neighbours
 * @returns an edit on the offsets of the section
 */
export function addField(
  section: Section,
  wanted: FieldBlock,
  template: Section,
  order: readonly FieldBlock[],
): Edit {
  const eol = lineEndingOf(section.source);
  const before = presentBefore(section, order).get(wanted);
  const gap = followsBlankLine(template.source, wanted.range.start) ? eol + eol : eol;
  const text = withLineEnding(template.source.slice(wanted.range.start, wanted.range.end), eol);
  const start = before?.range.end ?? (section.heading ? rangeOf(section.heading).end : section.range.start);
  const newText = before ? gap + text : eol + eol + text;
  return { range: { start, end: start }, newText };
}

/** For each of some fields of a template the nearest of those before it that a section has. */
const presentBefore = memoizeBySectionAnd((section: Section, order: readonly FieldBlock[]) => {
  const present = new Map(fieldBlocksOf(section).map(block => [fieldLabelKey(block.field.label), block]));
  const befores = new Map<FieldBlock, FieldBlock | undefined>();
  let before: FieldBlock | undefined;
  for (const block of order) {
    befores.set(block, before);
    before = present.get(fieldLabelKey(block.field.label)) ?? before;
  }
  return befores;
});
