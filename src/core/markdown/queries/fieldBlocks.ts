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
  const collect = (nodes: readonly Nodes[], afterItem: Following): void => {
    const siblings = nodes.filter(node => !isDirectiveComment(node));
    const lasts = lastsWritten(siblings, section.source);
    siblings.forEach((node, index) => {
      const after = { siblings, lasts, from: index + 1 };
      if (node.type === 'paragraph')
        for (const block of blocksIn(node, after, afterItem, section.source)) blocks.push(block);
      else if ('children' in node && node.type !== 'heading')
        collect(node.children, node.type === 'listItem' ? after : nothing);
    });
  };
  collect(section.blocks, nothing);
  return blocks;
});

/** The nodes from an index on, among siblings. */
interface Following {
  readonly siblings: readonly Nodes[];
  /** See {@link lastsWritten}. */
  readonly lasts: readonly number[];
  readonly from: number;
}

const nothing: Following = { siblings: [], lasts: [], from: 0 };

/**
 * For each of some siblings the index of the last one that is written for a field above it: up to the next field, ruler or
 * heading. It is less than its own index where it is such a node itself.
 */
function lastsWritten(siblings: readonly Nodes[], source: string): readonly number[] {
  const lasts: number[] = [];
  let last = siblings.length - 1;
  for (let index = last; index >= 0; index -= 1) {
    const node = siblings[index];
    const ends =
      node?.type === 'heading' ||
      node?.type === 'thematicBreak' ||
      (node?.type === 'paragraph' && fieldsOf(node, source).length > 0);
    if (ends) last = index - 1;
    lasts[index] = last;
  }
  return lasts;
}

/** The last node that is written for a field before some nodes, and whether all of them are. */
function writtenIn({ siblings, lasts, from }: Following): {
  readonly last?: Nodes | undefined;
  readonly all: boolean;
} {
  const last = lasts[from] ?? from - 1;
  return { last: last < from ? undefined : siblings[last], all: last === siblings.length - 1 };
}

/** @param afterItem the items after the one that the paragraph is in */
function blocksIn(
  paragraph: Paragraph,
  after: Following,
  afterItem: Following,
  source: string,
): readonly FieldBlock[] {
  const { start, end } = rangeOf(paragraph);
  const fields = fieldsOf(paragraph, source);
  let lineStart = lineStartAt(source, start);
  return fields.map((field, index) => {
    const next = fields[index + 1];
    lineStart = lineStartAt(source, field.labelRange.start, lineStart);
    const textEnd = next
      ? Math.max(lineStartAt(source, next.labelRange.start, lineStart), field.valueRange.end)
      : end;
    const inline = valueIn(source.slice(field.valueRange.start, textEnd));
    const beneath = writtenIn(after);
    // A label on a line of its own becomes a part of the list item above it; its value is the items below.
    const slipped = beneath.all && field.labelRange.start > start ? writtenIn(afterItem).last : undefined;
    const last = next ? undefined : (slipped ?? beneath.last);
    return {
      field,
      range: {
        start: lineStart,
        end: last
          ? rangeOf(last).end
          : Math.max(field.labelRange.end, field.valueRange.start + inline.length),
      },
      hasValue: inline.trim() !== '' || last !== undefined,
    };
  });
}

/** A value without the quote marks after it; directive comments are blanked out. */
function valueIn(text: string): string {
  return withBlankDirectives(text)
    .replace(/[\r\n][\s>]*$/u, '')
    .trimEnd();
}
