import { fieldBlocksOf } from '../markdown/queries/fieldBlocks';
import { Snapshot } from '../markdown/snapshot';
import { addField } from '../plan/edits/addField';
import { type InsertionPlace, insertSection } from '../plan/edits/insertSection';
import { withTabStops } from '../plan/edits/withTabStops';
import type { Plan } from '../plan/plan';
import { lineageOf, sectionAt } from '../plan/sectionAt';
import { placesAmong, type SectionNode, siblingsUnder } from '../plan/sectionTree';
import { isInSeries, nextHeading, titleSectionOf } from '../plan/series';
import { childrenByParent, type Template, type TemplateSection } from '../template/template';
import type { Change } from '../text/change';
import { type Edit, lineEndingOf, withLineEnding } from '../text/edits';
import { blockLead, lineStartAt } from '../text/lines';
import { type Range, shiftRange } from '../text/positions';
import type { PlanBlock } from './planBlocks';

type Block<Kind extends PlanBlock['kind']> = Extract<PlanBlock, { readonly kind: Kind }>;

/** What is inserted, and which ranges of its text a person names anew besides the placeholders. */
interface Insertion {
  readonly edit: Edit;
  readonly names?: readonly Range[];
}

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
  const insertion = template && insertionOf(plan, template, block, offset);
  if (!insertion || !staysApart(plan, insertion.edit, block)) return undefined;
  const { edit, names } = insertion;
  const start = lineStartAt(plan.snapshot.text, edit.range.start);
  // The editor indents what is inserted as the line that it starts on, up to the column: in the first column it does not.
  const line = plan.snapshot.text.slice(start, edit.range.start);
  const newText = [...(line === '' ? [] : [line]), ...withTabStops(edit.newText, template, names)];
  return { edits: [{ range: { start, end: edit.range.end }, newText }] };
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

/** The template's own place for a section: between its neighbours under the heading that it belongs to. */
function templatePlace(plan: Plan, template: Template, section: TemplateSection, offset = 0): InsertionPlace {
  const order = childrenByParent(template).get(section.parent) ?? [];
  const above = sectionFor(plan, template, section.parent, offset);
  const place = placesAmong(order, siblingsUnder(plan.tree, above)).get(section);
  return { before: place?.before, after: place?.after, above };
}

/** The plan's section for one of the template, the one around the cursor first. The title may have any words. */
function sectionFor(
  plan: Plan,
  template: Template,
  wanted: TemplateSection | undefined,
  offset: number,
): SectionNode | undefined {
  if (!wanted) return undefined;
  const isIt = ({ templateSection }: SectionNode) => templateSection === wanted;
  const found = lineageOf(sectionAt(plan, offset)).find(isIt) ?? plan.tree.nodes.find(isIt);
  if (found || wanted !== titleSectionOf(template)) return found;
  const [only, ...others] = plan.tree.nodes.filter(({ depth }) => depth === wanted.depth);
  return others.length === 0 ? only : undefined;
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

/** Whether the inserted sections are read as sections, and all others as before. */
function staysApart({ snapshot }: Plan, edit: Edit, { kind }: PlanBlock): boolean {
  const titles = (sections: Snapshot['sections']) =>
    sections.filter(({ depth }) => depth > 0).map(({ title }) => title);
  const before = titles(snapshot.sections);
  const after = titles(snapshot.update([edit]).sections);
  const found = new Set(after);
  const inserted = kind === 'field' ? [] : titles(Snapshot.parse(edit.newText).sections);
  const isKept = before.every(title => found.has(title));
  return isKept && after.length === before.length + inserted.length;
}
