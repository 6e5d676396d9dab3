import type { Progress } from '../../core/markdown/queries/tasks';
import { vscode } from './api';

/** How far a plan or a section of it is. */
export interface PlanState {
  readonly unfinished: number;
  readonly tasks: Progress;
}

/** Both as they are shown where something else speaks; empty where nothing is to be told. */
export function shownState({ unfinished, tasks }: PlanState): string {
  const parts = [unfinished > 0 ? vscode.l10n.t('{0} unfinished', unfinished) : '', shownTasks(tasks)];
  return parts.filter(Boolean).join(' · ');
}

/** The progress of tasks as it is shown where something else speaks; empty without tasks. */
export function shownTasks({ done, total }: Progress): string {
  return total === 0 ? '' : `${done}/${total}`;
}

/** The progress of tasks in words: a screen reader makes a fraction or a date of "3/8". Empty without tasks. */
export function spokenTasks({ done, total }: Progress): string {
  if (total === 0) return '';
  return total === 1
    ? vscode.l10n.t('{0} of 1 task done', done)
    : vscode.l10n.t('{0} of {1} tasks done', done, total);
}

export function spokenUnfinished(unfinished: number): string {
  if (unfinished === 0) return vscode.l10n.t('nothing unfinished');
  return unfinished === 1
    ? vscode.l10n.t('1 unfinished item')
    : vscode.l10n.t('{0} unfinished items', unfinished);
}

/** Both in words. */
export function spokenState({ unfinished, tasks }: PlanState): string {
  return [spokenUnfinished(unfinished), spokenTasks(tasks)].filter(Boolean).join(', ');
}
