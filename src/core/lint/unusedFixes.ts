import type { RootContent } from 'mdast';
import { rangeOf, type Section } from '../markdown/section';
import { keepsBlocks } from '../plan/edits/keepsBlocks';
import { removeItem } from '../plan/edits/removeItem';
import { removeLines } from '../plan/edits/removeLines';
import { removeSection } from '../plan/edits/removeSection';
import { blockAround, type Part, partsAround } from '../plan/partsAround';
import type { Plan } from '../plan/plan';
import type { SectionNode } from '../plan/sectionTree';
import { unusedText } from '../plan/unusedText';
import { shiftChange } from '../text/change';
import { type Edit, lineEndingOf } from '../text/edits';
import { blankEnd, blankStart } from '../text/lines';
import { type Range, shiftRange } from '../text/positions';
import type { ChangeFix, Fix, MessageData } from './finding';
import { notApplicable } from './notApplicable';
import { partName, shortName } from './partName';
import type { FixPlace, RuleContext } from './rule';

/**
 * The ways to take out of a plan what nobody has used, smallest first: the item, the row, the field, the block and the
 * sections that something stands in. None takes an author's words: all that goes stands in the template too. The last
 * resort says that a block or a section does not apply.
 *
 * @param range of what was found, in offsets of the section
 */
export function unusedFixes(
  range: Range,
  section: Section,
  { template, feature, isTemplateItself }: RuleContext,
): (place: FixPlace) => readonly Fix[] {
  return ({ plan, node }) => {
    if (isTemplateItself) return [];
    const { source } = section;
    const { base } = plan.snapshot.placed(node.index);
    const isUnused = template ? unusedText(template, feature) : () => false;
    // The name, the date and the id of the feature are of use, beside what is open in the same lines.
    const isUntouched = template ? unusedText(template, undefined) : () => false;
    const isAll = ({ start, end }: Range) =>
      /^(?:[ \t>]*(?:[-*+]|\d+[.)])[ \t]+|\|?\s*)$/u.test(source.slice(start, range.start)) &&
      /^\s*\|?\s*$/u.test(source.slice(range.end, end));
    const parts = partsAround(range, section)
      .filter(part => isAll(part.range) || isUntouched(source.slice(part.range.start, part.range.end)))
      .flatMap(part => partRemoval(part, source, plan, base));
    const sections = sectionsAround(node)
      .map(around => ({ title: shortName(around.title), edit: removeSection(plan, around) }))
      .filter(({ edit }) => isUnused(plan.snapshot.text.slice(edit.range.start, edit.range.end)))
      .map(({ title, edit }) => ({ title, edit: { ...edit, range: shiftRange(edit.range, -base) } }));
    const block = blockAround(range, section);
    return [
      ...parts,
      ...sections.map(({ title, edit }) => removal('Remove the section “{title}”', { title }, [edit])),
      ...(block && isUntouched(source.slice(rangeOf(block).start, rangeOf(block).end))
        ? [
            replacement(replacementTitle(block), partName(block), {
              range: rangeOf(block),
              newText: notApplicable,
            }),
          ]
        : []),
      ...(block
        ? []
        : sections.map(({ title, edit }) =>
            replacement('Replace the section “{name}” with “{value}”', title, withText(edit, base, plan)),
          )),
    ];
  };
}

/** The sections that a section lies in, itself first. The title of the document is never removed. */
function sectionsAround(node: SectionNode): readonly SectionNode[] {
  return node.depth < 2 ? [] : [node, ...(node.parent ? sectionsAround(node.parent) : [])];
}

const partTitles = {
  item: 'Remove the item “{name}”',
  row: 'Remove the row “{name}”',
  field: 'Remove “{name}”',
  block: 'Remove “{name}”',
  table: 'Remove the table “{name}”',
} as const;

/** @param base of the section that the part is in */
function partRemoval(part: Part, source: string, plan: Plan, base: number): readonly ChangeFix[] {
  const { kind, range } = part;
  // Another item of the list may be the author's answer.
  if (part.kind === 'block' && part.node.type === 'list' && part.node.children.length > 1) return [];
  const name = part.kind === 'field' ? shortName(part.label) : partName(part.node);
  const title = partTitles[part.kind === 'block' && part.node.type === 'table' ? 'table' : kind];
  const edits = part.kind === 'item' ? removeItem(range, part.list, source) : [removeLines(range, source)];
  const fix = removal(title, { name }, edits);
  const moved = shiftChange(fix.change, base).edits as readonly Edit[];
  // Rows count their place, so the rows below one that goes are not the same any more.
  const isClean = kind === 'row' ? standsOnItsLines(range, source) : keepsBlocks(plan.snapshot, moved);
  return isClean ? [fix] : [];
}

function standsOnItsLines({ start, end }: Range, source: string): boolean {
  return blankStart(source, start) !== undefined && blankEnd(source, end) !== undefined;
}

function removal(title: string, data: MessageData, edits: readonly Edit[]): ChangeFix {
  return { title, data, change: { edits }, offered: 'where-it-settles' };
}

function replacement(title: string, name: string, edit: Edit): ChangeFix {
  return {
    title,
    data: { name, value: notApplicable },
    change: { edits: [edit] },
    offered: 'as-last-resort',
  };
}

function replacementTitle({ type }: RootContent): string {
  if (type === 'code') return 'Replace this sample with “{value}”';
  if (type === 'table') return 'Replace the table “{name}” with “{value}”';
  return type === 'list' ? 'Replace the list “{name}” with “{value}”' : 'Replace “{name}” with “{value}”';
}

/** The removal of a section that leaves a paragraph in its place. */
function withText({ range }: Edit, base: number, { snapshot: { text } }: Plan): Edit {
  const eol = lineEndingOf(text);
  return { range, newText: notApplicable + eol + (range.end + base < text.length ? eol : '') };
}
