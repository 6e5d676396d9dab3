import type { Nodes, Paragraph } from 'mdast';
import { lineStartAt } from '../../text/lines';
import type { Range } from '../../text/positions';
import { rangeOf } from '../section';
import { memoizeBySection } from '../sectionCache';
import { isDirectiveComment, withBlankDirectives } from './directiveComments';
import { type Field, fieldsOf } from './fields';

/** A field with the blocks that are written for it. */
export interface FieldBlock {
  readonly field: Field;
  /** From the start of the label's line, marker and indent included, to the end of the value or of the last block beneath. */
  readonly range: Range;
  /** Whether something is written after the colon, or beneath the label before the next field. */
  readonly hasValue: boolean;
}

/** The fields of a section in document order, also in lists. */
export const fieldBlocksOf = memoizeBySection((section): readonly FieldBlock[] => {
  const blocks: FieldBlock[] = [];
  const collect = (nodes: readonly Nodes[], afterItem: readonly Nodes[]): void => {
    const siblings = nodes.filter(node => !isDirectiveComment(node));
    siblings.forEach((node, index) => {
      const after = siblings.slice(index + 1);
      if (node.type === 'paragraph') blocks.push(...blocksIn(node, after, afterItem, section.source));
      else if ('children' in node && node.type !== 'heading')
        collect(node.children, node.type === 'listItem' ? after : []);
    });
  };
  collect(section.blocks, []);
  return blocks;
});

/** @param afterItem the items after the one that the paragraph is in */
function blocksIn(
  paragraph: Paragraph,
  after: readonly Nodes[],
  afterItem: readonly Nodes[],
  source: string,
): readonly FieldBlock[] {
  const { start, end } = rangeOf(paragraph);
  const fields = fieldsOf(paragraph, source);
  return fields.map((field, index) => {
    const next = fields[index + 1];
    const textEnd = next ? Math.max(lineStartAt(source, next.labelRange.start), field.valueRange.end) : end;
    const inline = valueIn(source.slice(field.valueRange.start, textEnd));
    // A label on a line of its own becomes a part of the list item above it; its value is the items below.
    const slipped = field.labelRange.start > start ? afterItem : [];
    const beneath = next ? [] : belonging([...after, ...slipped], source);
    const last = beneath.at(-1);
    return {
      field,
      range: {
        start: lineStartAt(source, field.labelRange.start),
        end: last
          ? rangeOf(last).end
          : Math.max(field.labelRange.end, field.valueRange.start + inline.length),
      },
      hasValue: inline.trim() !== '' || beneath.length > 0,
    };
  });
}

/** A value without the quote marks after it; directive comments are blanked out. */
function valueIn(text: string): string {
  return withBlankDirectives(text)
    .replace(/[\r\n][\s>]*$/u, '')
    .trimEnd();
}

/** The blocks after a field that are written for it: up to the next field, ruler or heading. */
function belonging(after: readonly Nodes[], source: string): readonly Nodes[] {
  const next = after.findIndex(
    node =>
      node.type === 'heading' ||
      node.type === 'thematicBreak' ||
      (node.type === 'paragraph' && fieldsOf(node, source).length > 0),
  );
  return next < 0 ? after : after.slice(0, next);
}
