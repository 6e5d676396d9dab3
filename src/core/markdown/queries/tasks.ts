import type { ListItem, Nodes } from 'mdast';
import { memoizeBySection } from '../sectionCache';
import { visit } from '../visit';

/** How many tasks of a list are done. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * Whether a node is a task: a list item with a check box, in any state that people write (`[~]`, `[-]`, `[/]`, `[>]`, `[!]`),
 * with a box and no words yet, or with the mark of an optional task (Kiro: `- [ ]* 2.1 Write tests`). GFM reads only `[ ]` and
 * `[x]` before words (§5.3).
 */
export function isTask(node: Nodes): node is ListItem {
  return node.type === 'listItem' && (typeof node.checked === 'boolean' || otherBox.test(firstText(node)));
}

/** Of the boxes that GFM does not read, the one in a state of its own, alone on its line, or of an optional task. */
const otherBox = /^(?:\[[~/>!-]\](?=\s|$)|\[[ xX]\][ \t]*(?=[\r\n]|$)|\[[ xX]\]\*(?=\s|$))/u;

function firstText({ children: [first] }: ListItem): string {
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  return text?.type === 'text' ? text.value : '';
}

/** The tasks of a section, nested ones included, in document order. */
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

/** The progress of some tasks. Only a ticked box is done. An optional task counts when it is. */
export function progressOf(tasks: readonly ListItem[]): Progress {
  const done = tasks.filter(isDone).length;
  return { done, total: done + tasks.filter(task => !isDone(task) && !isOptional(task)).length };
}

/** Whether a task's box is ticked, an optional one's too. */
export function isDone(task: ListItem): boolean {
  return task.checked === true || /^\[[xX]\]\*/u.test(firstText(task));
}

/** Whether a task is still to be done: neither ticked nor optional, nor in a state of its own, such as `[-]`. */
export function isOpen(task: ListItem): boolean {
  return !isDone(task) && !isOptional(task) && !/^\[[~/>!-]\]/u.test(firstText(task));
}

function isOptional(task: ListItem): boolean {
  return /^\[[ xX]\]\*/u.test(firstText(task));
}

export function addProgress(a: Progress, b: Progress): Progress {
  return { done: a.done + b.done, total: a.total + b.total };
}
