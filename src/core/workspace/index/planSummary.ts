import type { PlanDocument } from '../../document/planDocument';
import type { Progress } from '../../markdown/queries/tasks';
import { detached } from '../../text/detached';
import type { FileProblem } from '../../text/problem';
import type { FileReader } from '../files';

/** A plan in an index: small, plain data, so that thousands can be kept. */
export interface PlanSummary {
  readonly path: string;
  /** The first heading, else the name of the plan's folder. */
  readonly title: string;
  /** The number of findings about unfinished text. */
  readonly unfinished: number;
  readonly tasks: Progress;
  /** Why the plan could not be read. Then only its path and title are known. */
  readonly problem: FileProblem | undefined;
}

/** Makes a summary. It holds no slice of the plan's text, which would keep all of the text in memory. */
export function summaryOf(files: FileReader, path: string, document: PlanDocument): PlanSummary {
  const heading = document.snapshot.sections.find(({ title }) => title !== '');
  return {
    path,
    title: heading ? detached(heading.title) : folderName(files, path),
    unfinished: document.unfinished,
    tasks: document.tasks,
    problem: undefined,
  };
}

export function unreadable(files: FileReader, path: string, problem: FileProblem): PlanSummary {
  const tasks = { done: 0, total: 0 };
  return { path, title: folderName(files, path), unfinished: 0, tasks, problem };
}

/** The name of the folder that a plan lies in. */
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
