import { isLoose, kindOf, leafBlocksOf } from '../../markdown/leafBlocks';
import { parseDocument } from '../../markdown/parser';
import { type FieldBlock, fieldBlocksOf } from '../../markdown/queries/fieldBlocks';
import { fieldLabelKey } from '../../markdown/queries/fieldLabelKey';
import { rangeOf, type Section } from '../../markdown/section';
import { Snapshot } from '../../markdown/snapshot';
import { isSampleLabel } from '../../template/fieldsAskedFor';
import { applyEdits, type Edit, lineEndingOf, withLineEnding } from '../../text/edits';
import { lineStartAt } from '../../text/lines';
import { addField } from './addField';

/**
 * Adds the fields of a template's section that a section lacks, as the template has them: each after the nearest field before
 * it, else under the heading, else at the end. A field that would change a block of the author's at each of these places is
 * left out.
 *
 * @param text of one section, its heading first
 * @param isAsked whether the template asks for a label
 */
export function withFields(text: string, template: Section, isAsked: (label: string) => boolean): string {
  const order = wantedFields(template);
  let result = text;
  for (const wanted of order) {
    const section = Snapshot.parse(result).sections[0];
    if (!section || !isAsked(wanted.field.label) || hasField(section, wanted)) continue;
    result =
      placesFor(section, wanted, template, order)
        .map(edit => applyEdits(result, [edit]))
        .find(added => addsField(result, added, wanted)) ?? result;
  }
  return result;
}

/** Whether a text has a field more than before, and all of its blocks as they were but for fields below others. */
function addsField(before: string, after: string, wanted: FieldBlock): boolean {
  const [section, ...more] = Snapshot.parse(after).sections;
  if (!section || more.length > 0 || !hasField(section, wanted)) return false;
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
  const isBelowOthers =
    was.inside.endsWith('paragraph') && !was.inside.includes('blockquote') && /^\*\*|^__/u.test(was.text);
  return (
    was.text === is.text ||
    (isBelowOthers && /^[\r\n]/u.test(is.text.slice(was.text.length)) && is.text.startsWith(was.text))
  );
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

function hasField(section: Section, { field }: FieldBlock): boolean {
  const key = fieldLabelKey(field.label);
  return fieldBlocksOf(section).some(block => fieldLabelKey(block.field.label) === key);
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

/** Edits that add a field, the best place first. */
function placesFor(
  section: Section,
  wanted: FieldBlock,
  template: Section,
  order: readonly FieldBlock[],
): readonly Edit[] {
  const { source, heading } = section;
  const eol = lineEndingOf(source);
  const text = withLineEnding(template.source.slice(wanted.range.start, wanted.range.end), eol);
  const start = heading ? rangeOf(heading).end : 0;
  const end = source.trimEnd().length;
  const at = (offset: number, newText: string): Edit => ({ range: { start: offset, end: offset }, newText });
  return [
    addField(section, wanted, template, order),
    ...(heading ? [at(start, eol + eol + text + eol)] : [at(0, text + eol + eol)]),
    at(end, eol + eol + text),
    at(end, eol + text),
  ];
}
