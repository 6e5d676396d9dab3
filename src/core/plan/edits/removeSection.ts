import type { Edit } from '../../text/edits';
import { type Plan, subtreeRange } from '../plan';
import type { SectionNode } from '../sectionTree';

/** Removes a section with its sub-sections, from its heading to the next one. */
export function removeSection(plan: Plan, node: SectionNode): Edit {
  return { range: subtreeRange(plan, node), newText: '' };
}
