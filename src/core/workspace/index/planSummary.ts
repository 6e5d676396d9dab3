import type { PlanDocument } from '../../document/planDocument';
import type { Progress } from '../../markdown/queries/tasks';
import { detached } from '../../text/detached';
import type { FileProblem } from '../../text/problem';
import { isChecked } from '../documentOptions';
import type { FileReader } from '../files';
import type { DocumentKind } from '../layouts';

/** What is known of a document besides its text. */
export interface DocumentFacts {
  /** Undefined when the document could not be read. */
  readonly kind: DocumentKind | undefined;
  /** When its file last changed, in milliseconds since 1970; undefined where the host cannot tell. */
  readonly changedAt: number | undefined;
}

/** A plan in an index: small, plain data, so that thousands can be kept. */
export interface PlanSummary extends DocumentFacts {
  readonly path: string;
  /** The first heading, else the name of the plan's folder. */
  readonly title: string;
  /** The number of findings about unfinished text. */
  readonly unfinished: number;
  readonly tasks: Progress;
  /** In lower case, see `statusOf`; undefined without one. */
  readonly status: string | undefined;
  /** Whether it is checked at all, see `isChecked`. Nothing is unfinished in a document that is not. */
  readonly isChecked: boolean;
  /** Why the plan could not be read. Then only its path and title are known. */
  readonly problem: FileProblem | undefined;
}

/** Makes a summary. It holds no slice of the plan's text, which would keep all of the text in memory. */
export function summaryOf(
  files: FileReader,
  path: string,
  document: PlanDocument,
  { kind, changedAt }: DocumentFacts,
): PlanSummary {
  const heading = document.snapshot.sections.find(({ title }) => title !== '');
  const checked = isChecked({ kind }, document.choice);
  const { status } = document;
  return {
    path,
    kind,
    changedAt,
    title: heading ? detached(heading.title) : folderName(files, path),
    unfinished: checked ? document.unfinished : 0,
    tasks: document.tasks,
    status: status && detached(status),
    isChecked: checked,
    problem: undefined,
  };
}

export function unreadable(
  files: FileReader,
  path: string,
  problem: FileProblem,
  { kind, changedAt }: DocumentFacts,
): PlanSummary {
  return {
    path,
    kind,
    changedAt,
    title: folderName(files, path),
    unfinished: 0,
    tasks: { done: 0, total: 0 },
    status: undefined,
    isChecked: true,
    problem,
  };
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
    a.kind === b.kind &&
    a.changedAt === b.changedAt &&
    a.status === b.status &&
    a.isChecked === b.isChecked &&
    a.unfinished === b.unfinished &&
    a.tasks.done === b.tasks.done &&
    a.tasks.total === b.tasks.total &&
    a.problem?.code === b.problem?.code &&
    a.problem?.data?.['reason'] === b.problem?.data?.['reason']
  );
}
