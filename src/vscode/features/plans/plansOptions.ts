import type { Progress } from '../../../core/markdown/queries/tasks';
import type { PlanSummary } from '../../../core/workspace/index/planSummary';

/** The orders in which plans are listed: by name, most left to do first, or changed last first. */
export const planOrders = ['name', 'left', 'changed'] as const;

export type PlanOrder = (typeof planOrders)[number];

/** How a person wants to see the list of plans. */
export interface PlansOptions {
  readonly order: PlanOrder;
  readonly onlyUnfinished: boolean;
  /** The statuses that are shown; empty for all of them. `''` is that of a document without one. */
  readonly statuses: readonly string[];
}

/** What rows are put in order by. */
export interface RowMeasure {
  readonly name: string;
  readonly unfinished: number;
  readonly tasks: Progress;
  readonly changedAt: number | undefined;
}

/** The options as they were stored, whatever that is. */
export function readOptions(stored: unknown): PlansOptions {
  const { order, onlyUnfinished, statuses } = (stored ?? {}) as Readonly<Record<keyof PlansOptions, unknown>>;
  return {
    order: planOrders.find(known => known === order) ?? 'name',
    onlyUnfinished: onlyUnfinished === true,
    statuses: Array.isArray(statuses) ? statuses.filter(status => typeof status === 'string') : [],
  };
}

export function isFiltered({ onlyUnfinished, statuses }: PlansOptions): boolean {
  return onlyUnfinished || statuses.length > 0;
}

/** Whether a document passes the filter. One that cannot be read needs somebody to look at it. */
export function passes(summary: PlanSummary | undefined, options: PlansOptions): boolean {
  if (!isFiltered(options) || summary?.problem) return true;
  if (!summary || (options.onlyUnfinished && leftIn(summary) === 0)) return false;
  return options.statuses.length === 0 || options.statuses.includes(summary.status ?? '');
}

/** Compares rows. Those that are equal otherwise are in the order of their names, numbers by their value. */
export function rowOrder({ order }: PlansOptions): (a: RowMeasure, b: RowMeasure) => number {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  const first = {
    name: () => 0,
    left: (a: RowMeasure, b: RowMeasure) => leftIn(b) - leftIn(a),
    changed: (a: RowMeasure, b: RowMeasure) => (b.changedAt ?? 0) - (a.changedAt ?? 0),
  }[order];
  return (a, b) => first(a, b) || compare(a.name, b.name);
}

/** What is left to do: unfinished text and open tasks. */
function leftIn({ unfinished, tasks }: Pick<RowMeasure, 'unfinished' | 'tasks'>): number {
  return unfinished + tasks.total - tasks.done;
}
