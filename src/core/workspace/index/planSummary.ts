import type { Finding } from '../../lint/finding';
import { addProgress, type Progress, progressOf, tasksOf } from '../../markdown/queries/tasks';
import type { Plan } from '../../plan/plan';
import { detached } from '../../text/detached';
import type { PlanFiles } from '../files';

/** What is known of a plan without its text: small, plain data, so that thousands can be kept. */
export interface PlanSummary {
  readonly path: string;
  /** Of its first heading, else the name of the folder it lies in. */
  readonly title: string;
  /** How many findings say that something is unfinished. */
  readonly unfinished: number;
  readonly tasks: Progress;
  /** Why the file could not be read, in words; nothing but its path and title is known then. */
  readonly problem: string | undefined;
}

/** What was worked out of a plan, wherever its text came from. */
export interface JudgedPlan {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

/** Sums a plan up. Nothing of the plan can be reached from its summary: a slice of its text would keep all of it alive. */
export function summaryOf(files: PlanFiles, path: string, { plan, findings }: JudgedPlan): PlanSummary {
  const { sections } = plan.snapshot;
  const heading = sections.find(({ title }) => title !== '');
  return {
    path,
    title: heading ? detached(heading.title) : folderName(files, path),
    unfinished: findings.filter(({ unfinished }) => unfinished).length,
    tasks: sections.map(section => progressOf(tasksOf(section))).reduce(addProgress, { done: 0, total: 0 }),
    problem: undefined,
  };
}

/** @param problem in words */
export function unreadable(files: PlanFiles, path: string, problem: string): PlanSummary {
  const tasks = { done: 0, total: 0 };
  return { path, title: folderName(files, path), unfinished: 0, tasks, problem };
}

/** The name of the folder that a plan lies in, which is its feature's. */
export function folderName(files: PlanFiles, path: string): string {
  const folder = files.parent(path);
  return (folder === undefined ? '' : files.nameOf(folder)) || files.nameOf(path);
}

export function sameSummary(a: PlanSummary | undefined, b: PlanSummary): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
