import { type FieldBlock, fieldBlocksOf } from '../../markdown/queries/fieldBlocks';
import { fieldLabelKey } from '../../markdown/queries/fieldLabelKey';
import { rangeOf, type Section } from '../../markdown/section';
import { type Edit, lineEndingOf, withLineEnding } from '../../text/edits';

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
  const present = new Map(fieldBlocksOf(section).map(block => [fieldLabelKey(block.field.label), block]));
  const before = order
    .slice(0, order.indexOf(wanted))
    .map(({ field }) => present.get(fieldLabelKey(field.label)))
    .findLast(found => found !== undefined);
  const gap = /\n[ \t]*\r?\n[ \t]*$/u.test(template.source.slice(0, wanted.range.start)) ? eol + eol : eol;
  const text = withLineEnding(template.source.slice(wanted.range.start, wanted.range.end), eol);
  const start = before?.range.end ?? (section.heading ? rangeOf(section.heading).end : section.range.start);
  const newText = before ? gap + text : eol + eol + text;
  return { range: { start, end: start }, newText };
}
