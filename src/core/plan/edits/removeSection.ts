import type { Edit } from '../../text/edits';
import { lineBefore } from '../../text/lines';
import { type Plan, subtreeRange } from '../plan';
import type { SectionNode } from '../sectionTree';

/** Removes a section with its sub-sections, from the line of its heading to that of the next one. */
export function removeSection(plan: Plan, node: SectionNode): Edit {
  const { start, end } = subtreeRange(plan, node);
  const { text } = plan.snapshot;
  return { range: { start: beforeIndent(start, text), end: beforeIndent(end, text) }, newText: '' };
}

/** The start of the line where only its indent comes before an offset. */
function beforeIndent(offset: number, text: string): number {
  const before = lineBefore(text, offset);
  return before.trim() === '' ? offset - before.length : offset;
}
