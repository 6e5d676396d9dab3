import { type CoveredRequirement, type CoveringPlace, coverageOf } from '../graph/coverage';
import type { FeatureGraph } from '../graph/featureGraph';

/** What the plan and the tasks of a feature cover, as machines read it. Lines are 1-based. */
export interface CoverageReport {
  /** The path of the feature's folder as the host shows it, with `/`. */
  readonly feature: string;
  readonly requirements: readonly RequirementReport[];
  /** How many of the requirements a plan or a task mentions. */
  readonly covered: number;
  /** The tasks that mention a requirement. */
  readonly tasks: { readonly done: number; readonly total: number };
}

/** A requirement. */
export interface RequirementReport {
  readonly id: string;
  /** The words behind the id, on one line. */
  readonly title: string;
  /** Where it is defined. */
  readonly path: string;
  readonly line: number;
  /** Where the plan and the tasks mention it. */
  readonly places: readonly PlaceReport[];
}

/** A place that mentions a requirement. */
export interface PlaceReport {
  readonly path: string;
  readonly line: number;
  /** The heading above it. */
  readonly section: string;
  /** Whether the task there is done; null outside of a task. */
  readonly done: boolean | null;
}

/**
 * @param feature the path of its folder, as the host shows it
 * @param shown gives the path of a document as the host shows it
 */
export function coverageReport(
  graph: FeatureGraph,
  feature: string,
  shown: (path: string) => string,
): CoverageReport {
  const requirements = coverageOf(graph);
  const tasks = new Map(
    requirements
      .flatMap(({ places }) => places)
      .flatMap(({ task, isDone }) => (task && isDone !== undefined ? [[task, isDone] as const] : [])),
  );
  return {
    feature,
    requirements: requirements.map(requirement => requirementReport(requirement, shown)),
    covered: requirements.filter(({ places }) => places.length > 0).length,
    tasks: { done: [...tasks.values()].filter(Boolean).length, total: tasks.size },
  };
}

/** The share that is covered, in whole percent, never rounded up to 100; undefined without requirements. */
export function percentCovered(covered: number, total: number): number | undefined {
  return total === 0 ? undefined : Math.floor((covered * 100) / total);
}

function requirementReport(
  { definition, places }: CoveredRequirement,
  shown: (path: string) => string,
): RequirementReport {
  const { id, title, document, range } = definition;
  return {
    id: id.text,
    title,
    path: shown(document.path),
    line: document.snapshot.positionAt(range.start).line + 1,
    places: places.map(place => placeReport(place, shown)),
  };
}

function placeReport({ mention, isDone }: CoveringPlace, shown: (path: string) => string): PlaceReport {
  const { document, range, section } = mention;
  return {
    path: shown(document.path),
    line: document.snapshot.positionAt(range.start).line + 1,
    section: document.snapshot.sections[section]?.title ?? '',
    done: isDone ?? null,
  };
}
