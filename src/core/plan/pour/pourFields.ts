import { isLoose, kindOf, leafBlocksOf } from '../../markdown/leafBlocks';
import { parseDocument } from '../../markdown/parser';
import { type FieldBlock, fieldBlocksOf } from '../../markdown/queries/fieldBlocks';
import { fieldLabelKey } from '../../markdown/queries/fieldLabelKey';
import { rangeOf, type Section } from '../../markdown/section';
import { Snapshot } from '../../markdown/snapshot';
import { isSampleLabel } from '../../template/fieldsAskedFor';
import { lineEndingOf, withLineEnding } from '../../text/edits';
import { followsBlankLine, lineAfter, lineStartAt } from '../../text/lines';

/**
 * Adds the fields of a template's section that a section lacks, as the template has them: behind the nearest field before them,
 * else under the heading, else at the end. Fields that would change a block of the author's at each of these places are left
 * out. Fields that are items of a list are added to others of that list alone: who writes a table or a sentence instead has
 * answered them.
 *
 * @param text of one section, its heading first
 * @param isAsked whether the template asks for a label
 */
export function withFields(text: string, template: Section, isAsked: (label: string) => boolean): string {
  const [section] = Snapshot.parse(text).sections;
  if (!section) return text;
  const order = wantedFields(template);
  const hasItems = order.some(one => isItem(one, template) && fieldIn(section, one));
  const groups: FieldGroup[] = [];
  let last: FieldGroup = { before: undefined, fields: [], after: undefined };
  for (const wanted of order) {
    if (fieldIn(section, wanted)) {
      last.after = wanted;
      last = { before: wanted, fields: [], after: undefined };
    } else if (isAsked(wanted.field.label) && (hasItems || !isItem(wanted, template))) {
      if (last.fields.length === 0) groups.push(last);
      last.fields.push(wanted);
    }
  }
  return groups.reduce((result, group) => withGroup(result, group, template), text);
}

/** Fields that a text lacks, with their neighbours in the template that it has. */
interface FieldGroup {
  readonly before: FieldBlock | undefined;
  readonly fields: FieldBlock[];
  after: FieldBlock | undefined;
}

function withGroup(text: string, { before, fields, after }: FieldGroup, template: Section): string {
  const [section] = Snapshot.parse(text).sections;
  const [first] = fields;
  if (!section || !first) return text;
  const eol = lineEndingOf(text);
  const gapOf = ({ range }: FieldBlock) => (followsBlankLine(template.source, range.start) ? eol + eol : eol);
  const words = fields
    .map(
      (one, index) => (index === 0 ? '' : gapOf(one)) + template.source.slice(one.range.start, one.range.end),
    )
    .join('');
  const added = withLineEnding(words, eol);
  const own = before && fieldIn(section, before);
  const next = after && fieldIn(section, after);
  const start = section.heading ? rangeOf(section.heading).end : 0;
  const end = text.trimEnd().length;
  const places: readonly (readonly [number, string])[] = [
    ...(own ? fieldEnds(own, text).map(offset => [offset, gapOf(first) + added] as const) : []),
    ...(after && next ? [[next.range.start, added + gapOf(after)] as const] : []),
    ...(section.heading ? [] : [[0, added + eol + eol] as const]),
    // What stands right under the heading would become a part of the field's paragraph.
    ...(/^[ \t]*(?:\r\n|\n|\r)[ \t]*\S/u.test(text.slice(start))
      ? []
      : [[start, eol + eol + added] as const]),
    [start, eol + eol + added + eol],
    [end, eol + eol + added],
    [end, eol + added],
  ];
  return (
    places
      .map(([offset, newText]) => text.slice(0, offset) + newText + text.slice(offset))
      .find(one => fields.every(field => addsField(text, one, field))) ?? text
  );
}

/** Where a field may end: with its line, or with what stands beneath it. */
function fieldEnds({ field, range }: FieldBlock, text: string): readonly number[] {
  const { start, end } = field.valueRange;
  return start === end ? [range.end] : [end + lineAfter(text, end).trimEnd().length, range.end];
}

function isItem({ range, field }: FieldBlock, { source }: Section): boolean {
  return /^(?:[-*+]|\d+[.)])[ \t]/u.test(source.slice(range.start, field.labelRange.start));
}

/** Whether a text has a field more than before, and all of its blocks as they were but for fields below others. */
function addsField(before: string, after: string, wanted: FieldBlock): boolean {
  const [section, ...more] = Snapshot.parse(after).sections;
  if (!section || more.length > 0 || !fieldIn(section, wanted)) return false;
  const is = leafTexts(after);
  let next = 0;
  return leafTexts(before).every(was => {
    const found = is.findIndex((leaf, index) => index >= next && isSame(was, leaf));
    next = found + 1;
    return found >= 0;
  });
}

function isSame(was: LeafText, is: LeafText): boolean {
  if (was.inside !== is.inside) return false;
  const hasFields = was.inside === 'paragraph' && /^(?:\*\*|__)/u.test(was.text);
  return was.text === is.text || (hasFields && hasLines(is.text, was.text));
}

/** Whether a text has the lines of another one in their order. */
function hasLines(text: string, others: string): boolean {
  const lines = others.split(/[\r\n]+/u);
  let next = 0;
  for (const line of text.split(/[\r\n]+/u)) if (line === lines[next]) next += 1;
  return next === lines.length;
}

/** A block with what it is in: a quote, or a list with or without blank lines. */
interface LeafText {
  readonly inside: string;
  readonly text: string;
}

function leafTexts(text: string): readonly LeafText[] {
  return leafBlocksOf(parseDocument(text), text).map(({ node, range, containers }) => ({
    inside: [...containers, node]
      .map(one => (one.type === 'list' ? `${kindOf(one)} ${isLoose(one)}` : kindOf(one)))
      .join(' '),
    text: text.slice(range.start, range.end),
  }));
}

function fieldIn(section: Section, { field }: FieldBlock): FieldBlock | undefined {
  const key = fieldLabelKey(field.label);
  return fieldBlocksOf(section).find(block => fieldLabelKey(block.field.label) === key);
}

/** The fields that stand by themselves, one for each label: none in a quote, under an item or in the value of another. */
function wantedFields(template: Section): readonly FieldBlock[] {
  const wanted: FieldBlock[] = [];
  for (const block of fieldBlocksOf(template)) {
    const { range, field } = block;
    const last = wanted.at(-1);
    const isWithin = last !== undefined && range.start < last.range.end;
    const isIndented = /[ \t>]/u.test(template.source.charAt(lineStartAt(template.source, range.start)));
    if (isWithin || isIndented || isSampleLabel(field.label)) continue;
    if (!wanted.some(other => fieldLabelKey(other.field.label) === fieldLabelKey(field.label)))
      wanted.push(block);
  }
  return wanted;
}
