import type { ListItem } from 'mdast';
import { tasksOf } from '../markdown/queries/tasks';
import { rangeOf } from '../markdown/section';
import { memoizeBySection } from '../markdown/sectionCache';
import { lastNotAfter } from '../text/positions';
import type { FoundMention } from './featureGraph';

/** The innermost task that a mention of an id stands in; undefined outside of any. */
export function enclosingTask({ document, section: index, range }: FoundMention): ListItem | undefined {
  const { section, base } = document.snapshot.placed(index);
  const offset = range.start - base;
  const { starts, tasks } = nestedTasks(section);
  for (let task = tasks[lastNotAfter(starts, offset)]; task; task = task.around) {
    const { start, end } = rangeOf(task.node);
    if (start <= offset && offset < end) return task.node;
  }
  return undefined;
}

interface NestedTask {
  readonly node: ListItem;
  /** The task that it lies in. */
  readonly around: NestedTask | undefined;
}

/** The tasks of a section in document order, with where they start. */
const nestedTasks = memoizeBySection(
  (section): { starts: readonly number[]; tasks: readonly NestedTask[] } => {
    const tasks: NestedTask[] = [];
    for (const node of tasksOf(section)) {
      const { start } = rangeOf(node);
      let around = tasks.at(-1);
      while (around && rangeOf(around.node).end <= start) around = around.around;
      tasks.push({ node, around });
    }
    return { starts: tasks.map(({ node }) => rangeOf(node).start), tasks };
  },
);
