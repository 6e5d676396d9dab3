import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';
import type { Section } from '../section';
import { isTask } from './tasks';

/** The places where a person writes running text. */
export type Inline = Heading | Paragraph | TableCell;

/** A block of running text. */
export interface Prose {
  readonly node: Inline;
  /** Whether it is inside a task item (GFM §5.3). */
  readonly inTask: boolean;
}

/** The running text of a section in document order, its heading first. */
export function proseOf(section: Section): readonly Prose[] {
  const found: Prose[] = [];
  const collect = (node: Nodes, inTask: boolean): void => {
    if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell') {
      found.push({ node, inTask });
      return;
    }
    if (!('children' in node)) return;
    const below = inTask || isTask(node);
    for (const child of node.children) collect(child, below);
  };
  if (section.heading) collect(section.heading, false);
  for (const block of section.blocks) collect(block, false);
  return found;
}
