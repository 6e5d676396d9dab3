import { fieldBlocksOf } from '../markdown/queries/fieldBlocks';
import { addField } from '../plan/edits/addField';
import { type Insertion, insertBetween, staysApart } from '../plan/edits/insertBetween';
import { type InsertionPlace, insertSection } from '../plan/edits/insertSection';
import { sectionFor, templatePlace } from '../plan/edits/templatePlace';
import type { Plan } from '../plan/plan';
import { lineageOf, sectionAt } from '../plan/sectionAt';
import { type SectionNode, siblingsUnder } from '../plan/sectionTree';
import { isInSeries, nextHeading } from '../plan/series';
import type { Template } from '../template/template';
import type { Change } from '../text/change';
import { type Edit, lineEndingOf, withLineEnding } from '../text/edits';
import { blockLead } from '../text/lines';
import { type Range, shiftRange } from '../text/positions';
import type { PlanBlock } from './planBlocks';

type Block<Kind extends PlanBlock['kind']> = Extract<PlanBlock, { readonly kind: Kind }>;

/**
 * Inserts a block of a plan's template between the blocks of the plan, with a tab stop wherever something is to be written.
 *
 * A section goes between sections, so that it takes none of the text around the cursor: a missing one to its place in the
 * template's order, a repeatable one behind the one at the cursor or else behind the last of its kind.
 *
 * @param offset of the cursor
 * @returns undefined where other blocks would change: in a document that ends in an open code fence or comment
 */
export function insertPlanBlock(plan: Plan, block: PlanBlock, offset: number): Change | undefined {
  const { template } = plan;
  if (!template) return undefined;
  const insertion = insertionOf(plan, template, block, offset);
  if (!insertion || !staysApart(plan, [insertion.edit], block.kind !== 'field')) return undefined;
  return { edits: [insertBetween(plan, insertion, template)] };
}

function insertionOf(
  plan: Plan,
  template: Template,
  block: PlanBlock,
  offset: number,
): Insertion | undefined {
  switch (block.kind) {
    case 'whole':
      return { edit: wholeEdit(plan, template) };
    case 'field':
      return fieldInsertion(plan, block, offset);
    case 'missing':
      return {
        edit: insertSection(plan, block.section, template, templatePlace(plan, template, block.section)),
      };
    case 'repeatable':
      return repeatedInsertion(plan, template, block, offset);
  }
}

/** Behind what a plan without headings has already, such as front matter; then without the template's own. */
function wholeEdit({ snapshot: { text } }: Plan, { snapshot, sections }: Template): Edit {
  const eol = lineEndingOf(text);
  if (text.trim() === '')
    return { range: { start: 0, end: text.length }, newText: withLineEnding(snapshot.text, eol) };
  const first = sections.find(({ depth }) => depth > 0);
  const start = first ? first.base + first.section.range.start : 0;
  return {
    range: { start: text.length, end: text.length },
    newText: blockLead(text, text.length, eol) + withLineEnding(snapshot.text.slice(start), eol),
  };
}

function fieldInsertion(
  plan: Plan,
  { section, field }: Block<'field'>,
  offset: number,
): Insertion | undefined {
  const at = sectionAt(plan, offset);
  if (at?.templateSection !== section) return undefined;
  const placed = plan.snapshot.placed(at.index);
  const { range, newText } = addField(placed.section, field, section.section, fieldBlocksOf(section.section));
  return { edit: { range: shiftRange(range, placed.base), newText } };
}

function repeatedInsertion(
  plan: Plan,
  template: Template,
  { section, series }: Block<'repeatable'>,
  offset: number,
): Insertion {
  const isOne = (node: SectionNode) => isInSeries(series, node);
  const around = lineageOf(sectionAt(plan, offset));
  const own = around.find(isOne);
  const above = own ? own.parent : sectionFor(plan, template, section.parent, offset);
  const isAtHome = own !== undefined || above !== undefined || (section.parent?.depth ?? 0) <= 1;
  const peers = (isAtHome ? siblingsUnder(plan.tree, above) : plan.tree.nodes).filter(isOne);
  const last = own ?? peers.at(-1);
  const place = last
    ? { before: last, after: undefined, above }
    : isAtHome
      ? templatePlace(plan, template, section, offset)
      : placeBehind(around, section.depth);
  const { range, newText } = insertSection(plan, section, template, place);
  const titles = peers.map(({ title }) => title);
  const start = newText.length - newText.trimStart().length;
  const [heading = ''] = /[^\r\n]*/u.exec(newText.slice(start)) ?? [];
  const placeholder = section.placeholders.find(({ place: where }) => where === 'heading')?.text;
  const next = nextHeading(heading, placeholder, series, titles);
  const edit = { range, newText: newText.slice(0, start) + next + newText.slice(start + heading.length) };
  return { edit, names: series.prefix === undefined ? [] : nameIn(next, start) };
}

/** Behind the section around the cursor that a heading of this depth ends; in a higher section before its sub-sections. */
function placeBehind(around: readonly SectionNode[], depth: number): InsertionPlace {
  const nowhere = { before: undefined, after: undefined, above: undefined };
  const ended = around.findLast(node => node.depth >= depth);
  if (ended) return { ...nowhere, before: ended };
  const [at] = around;
  if (!at || at.depth === 0) return nowhere;
  const [first] = at.children;
  return first ? { ...nowhere, after: first } : { ...nowhere, before: at };
}

/** `Setup` in `### Phase 1: Setup`: what a person calls one more section of a numbered series. */
function nameIn(heading: string, start: number): readonly Range[] {
  const [, before = '', name = ''] = /^(\P{N}*[\d.]+[^\p{L}\p{N}]*)(.+?)\s*#*$/u.exec(heading) ?? [];
  return name === '' ? [] : [{ start: start + before.length, end: start + before.length + name.length }];
}
