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
  { before, after, above }: InsertionPlace,
): Edit {
  const { text } = plan.snapshot;
  const eol = lineEndingOf(text);
  const section = withLineEnding(subtreeSource(wanted, template), eol);
  const anchor = before ?? (after ? undefined : above);
  const offset = anchor
    ? subtreeRange(plan, anchor).end
    : after
      ? subtreeRange(plan, after).start
      : text.length;
  const tail = offset < text.length ? eol + eol : eol;
  return { range: { start: offset, end: offset }, newText: blockLead(text, offset, eol) + section + tail };
}

/** A template's section with its sub-sections, as it is written there. */
function subtreeSource(wanted: TemplateSection, { sections, snapshot }: Template): string {
  let next = wanted.index + 1;
  while ((sections[next]?.depth ?? 0) > wanted.depth) next += 1;
  const after = sections[next];
  const end = after ? startOf(after) : snapshot.text.length;
  return snapshot.text.slice(startOf(wanted), end).trimEnd();
}

function startOf({ section, base }: TemplateSection): number {
  return base + section.range.start;
}
