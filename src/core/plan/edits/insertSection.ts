import type { Template, TemplateSection } from '../../template/template';
import { type Edit, lineEndingOf, withLineEnding } from '../../text/edits';
import { blockLead } from '../../text/lines';
import { type Plan, subtreeRange } from '../plan';
import type { SectionNode, SectionPlace } from '../sectionTree';

/** Where a section is inserted: behind `before`, else in front of `after`, else at the end of `above`. */
export interface InsertionPlace extends SectionPlace {
  readonly above: SectionNode | undefined;
}

/**
 * Inserts a section of a template with its sub-sections, as the template has them, with the line endings of the plan and
 * blank lines around it.
 *
 * @param place without any neighbour the section goes to the end of the document
 */
export function insertSection(
  plan: Plan,
  wanted: TemplateSection,
  template: Template,
  place: InsertionPlace,
): Edit {
  return insertSections(plan, [wanted], template, insertionOffset(plan, place));
}

/** Inserts sections of a template one behind the other at an offset, as {@link insertSection} does with one. */
export function insertSections(
  plan: Plan,
  wanted: readonly TemplateSection[],
  template: Template,
  offset: number,
): Edit {
  const { text } = plan.snapshot;
  const eol = lineEndingOf(text);
  const sections = wanted.map(section => withLineEnding(subtreeSource(section, template), eol));
  const tail = offset < text.length ? eol + eol : eol;
  const newText = blockLead(text, offset, eol) + sections.join(eol + eol) + tail;
  return { range: { start: offset, end: offset }, newText };
}

/** The offset of the document that a place of an insertion is at. */
export function insertionOffset(plan: Plan, { before, after, above }: InsertionPlace): number {
  const anchor = before ?? (after ? undefined : above);
  if (anchor) return subtreeRange(plan, anchor).end;
  return after ? subtreeRange(plan, after).start : plan.snapshot.length;
}

/** A template's section with its sub-sections, as it is written there. */
export function subtreeSource(wanted: TemplateSection, { sections, snapshot }: Template): string {
  let next = wanted.index + 1;
  while ((sections[next]?.depth ?? 0) > wanted.depth) next += 1;
  const after = sections[next];
  const end = after ? startOf(after) : snapshot.text.length;
  return snapshot.text.slice(startOf(wanted), end).trimEnd();
}

function startOf({ section, base }: TemplateSection): number {
  return base + section.range.start;
}
