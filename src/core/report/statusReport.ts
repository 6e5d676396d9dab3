import type { PlanDocument } from '../document/planDocument';
import { coverageOf } from '../graph/coverage';
import { FeatureGraph } from '../graph/featureGraph';
import type { FeatureTexts } from '../graph/featureIds';
import { configuredStatus } from '../lint/lintPlan';
import { addProgress, type Progress, progressOf, tasksOf } from '../markdown/queries/tasks';
import { readPlan } from '../plan/plan';

/** How far a feature is, as machines read it. */
export interface StatusReport {
  /** The path of the feature's folder as the host shows it, with `/`. */
  readonly feature: string;
  /** The status of its plan, else of its tasks, else of its other documents, in lower case; null without one. */
  readonly status: string | null;
  /** The number of findings about unfinished text in its documents. */
  readonly unfinished: number;
  /** The tasks of its plan and of its tasks. */
  readonly tasks: Progress;
  /** How many of its requirements a plan or a task mentions; null without requirements or without a plan. */
  readonly coverage: { readonly covered: number; readonly total: number } | null;
}

/**
 * @param feature the path of its folder, as the host shows it
 * @param linted its documents that are checked, by their paths
 */
export function statusReport(
  { documents }: FeatureTexts,
  feature: string,
  linted: ReadonlyMap<string, PlanDocument>,
): StatusReport {
  const planned = documents.filter(({ role }) => role === 'plan');
  const [status = null] = [...planned, ...documents].flatMap(({ path, snapshot }) => {
    const document = linted.get(path);
    return (document ? document.status : configuredStatus(readPlan(snapshot, undefined))) ?? [];
  });
  const requirements = coverageOf(FeatureGraph.of(documents));
  const covered = requirements.filter(({ places }) => places.length > 0).length;
  return {
    feature,
    status,
    unfinished: [...linted.values()].reduce((sum, document) => sum + document.unfinished, 0),
    tasks: planned
      .flatMap(({ snapshot }) => snapshot.sections)
      .map(section => progressOf(tasksOf(section)))
      .reduce(addProgress, { done: 0, total: 0 }),
    coverage: requirements.length === 0 ? null : { covered, total: requirements.length },
  };
}
