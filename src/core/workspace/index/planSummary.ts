import type { PlanDocument } from '../../document/planDocument';
import { addProgress, type Progress, progressOf, tasksOf } from '../../markdown/queries/tasks';
import { detached } from '../../text/detached';
import type { FileProblem } from '../../text/problem';
import type { FileReader } from '../files';

/** What is known of a plan without its text: small, plain data, so that thousands can be kept. */
export interface PlanSummary {
  readonly path: string;
  /** Of its first heading, else the name of the folder it lies in. */
  readonly title: string;
  /** How many findings say that something is unfinished. */
  readonly unfinished: number;
  readonly tasks: Progress;
  /** Why the plan could not be judged; nothing but its path and title is known then. */
  readonly problem: FileProblem | undefined;
}

/** Sums a plan up. Nothing of the plan can be reached from its summary: a slice of its text would keep all of it alive. */
export function summaryOf(files: FileReader, path: string, { plan, unfinished }: PlanDocument): PlanSummary {
  const { sections } = plan.snapshot;
  const heading = sections.find(({ title }) => title !== '');
  return {
    path,
    title: heading ? detached(heading.title) : folderName(files, path),
    unfinished,
    tasks: sections.map(section => progressOf(tasksOf(section))).reduce(addProgress, { done: 0, total: 0 }),
    problem: undefined,
  };
}

export function unreadable(files: FileReader, path: string, problem: FileProblem): PlanSummary {
  const tasks = { done: 0, total: 0 };
  return { path, title: folderName(files, path), unfinished: 0, tasks, problem };
}

/** The name of the folder that a plan lies in, which is its feature's. */
export function folderName(files: FileReader, path: string): string {
  const folder = files.parent(path);
  return (folder === undefined ? '' : files.nameOf(folder)) || files.nameOf(path);
}

export function sameSummary(a: PlanSummary | undefined, b: PlanSummary): boolean {
  return (
    a !== undefined &&
    a.title === b.title &&
    a.unfinished === b.unfinished &&
    a.tasks.done === b.tasks.done &&
    a.tasks.total === b.tasks.total &&
    a.problem?.code === b.problem?.code &&
    a.problem?.data?.['reason'] === b.problem?.data?.['reason']
  );
}
