import type { OutlineItem } from '../document/outline';

/**
 * The finished sections that a person can fold away: nothing in them is unfinished, no task is open, and more stands there than
 * the template's text. A sub-section of one is in none of its own; the title of the document is no section. In document order.
 */
export function finishedSections(outline: readonly OutlineItem[]): readonly OutlineItem[] {
  const [title] = outline;
  const sections = title && outline.length === 1 ? title.children : outline;
  return sections.flatMap(finishedIn);
}

function finishedIn(item: OutlineItem): readonly OutlineItem[] {
  const { unfinished, hasTemplateText, tasks } = item;
  const isFinished = unfinished === 0 && !hasTemplateText && tasks.done === tasks.total;
  return isFinished ? [item] : item.children.flatMap(finishedIn);
}
