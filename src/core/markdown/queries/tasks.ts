import type { ListItem, Nodes } from 'mdast';
import { memoizeBySection } from '../sectionCache';
import { visit } from '../visit';

/** How many tasks of a list are done. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Whether a node is a task: a list item with a check box. */
export function isTask(node: Nodes): node is ListItem {
  return node.type === 'listItem' && typeof node.checked === 'boolean';
}

/** The task items of a section (GFM §5.3), nested ones included, in document order. */
export const tasksOf = memoizeBySection((section): readonly ListItem[] => {
  const tasks: ListItem[] = [];
  for (const block of section.blocks) {
    visit(block, node => {
      if (isTask(node)) tasks.push(node);
      return undefined;
    });
  }
  return tasks;
});

export function progressOf(tasks: readonly ListItem[]): Progress {
  return { done: tasks.filter(task => task.checked).length, total: tasks.length };
}

export function addProgress(a: Progress, b: Progress): Progress {
  return { done: a.done + b.done, total: a.total + b.total };
}
