import { type Edit, lineEndingOf } from '../../text/edits';
import { type Plan, subtreeRange } from '../plan';
import type { SectionNode } from '../sectionTree';

/**
 * Moves a section with its sub-sections in front of another one. A blank line follows it there; where it was the last one of
 * the document, no blank lines are left at the end.
 *
 * @param next not the section itself, nor one below it
 */
export function moveSection(plan: Plan, node: SectionNode, next: SectionNode): readonly Edit[] {
  const { text } = plan.snapshot;
  const from = subtreeRange(plan, node);
  const to = subtreeRange(plan, next).start;
  const eol = lineEndingOf(text);
  const moved = text.slice(from.start, from.end).trimEnd() + eol + eol;
  const isLast = text.slice(from.end).trim() === '';
  const start = isLast ? text.slice(0, from.start).trimEnd().length : from.start;
  return [
    { range: { start: to, end: to }, newText: moved },
    { range: { start, end: from.end }, newText: isLast ? eol : '' },
  ];
}
