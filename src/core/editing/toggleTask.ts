import { taskMark } from '../markdown/queries/taskMark';
import { isDone, tasksOf } from '../markdown/queries/tasks';
import { rangeOf } from '../markdown/section';
import type { Plan } from '../plan/plan';
import type { Change } from '../text/change';
import { lineAfter } from '../text/lines';
import type { Range } from '../text/positions';

/** A task with its places in the document. */
interface PlacedTask {
  readonly range: Range;
  /** From its marker to the end of the line. */
  readonly line: Range;
  readonly mark: Range;
  readonly isDone: boolean;
}

/**
 * Ticks the tasks on the lines of a selection, or takes the tick from them where all are done. On a line without a box it is
 * the task that the line belongs to. A tick is an `X` where the plan has one and no `x`; a box in another state, such as
 * `[~]`, is ticked.
 *
 * @param done whether the tasks are to be done, for a host that knows; turned around when absent
 * @returns undefined where there is no task, or all are as they are to be
 */
export function toggleTask(plan: Plan, selection: Range, done?: boolean): Change | undefined {
  const tasks = tasksIn(plan);
  const chosen = chosenOf(tasks, selection);
  const isDone = done ?? chosen.some(task => !task.isDone);
  const signs = tasks.map(({ mark }) => plan.snapshot.text.charAt(mark.start));
  const tick = signs.includes('X') && !signs.includes('x') ? 'X' : 'x';
  const edits = chosen
    .filter(task => task.isDone !== isDone)
    .map(({ mark }) => ({ range: mark, newText: isDone ? tick : ' ' }));
  return edits.length > 0 ? { edits } : undefined;
}

function tasksIn({ snapshot }: Plan): readonly PlacedTask[] {
  return [...snapshot.placedSections()].flatMap(({ section, base }) =>
    tasksOf(section).map(task => {
      const { start, end } = rangeOf(task);
      const mark = taskMark(task, section.source);
      const lineEnd = mark.end + lineAfter(section.source, mark.end).length;
      return {
        range: { start: base + start, end: base + end },
        line: { start: base + start, end: base + lineEnd },
        mark: { start: base + mark.start, end: base + mark.end },
        isDone: isDone(task),
      };
    }),
  );
}

function chosenOf(tasks: readonly PlacedTask[], { start, end }: Range): readonly PlacedTask[] {
  const onLines = tasks.filter(({ line }) => line.start <= end && start <= line.end);
  if (onLines.length > 0) return onLines;
  const around = tasks.findLast(({ range }) => range.start <= start && end <= range.end);
  return around ? [around] : [];
}
