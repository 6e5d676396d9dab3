import type { ListItem } from 'mdast';
import { isDone } from '../markdown/queries/tasks';
import { definedIds } from './documentIds';
import { enclosingTask } from './enclosingTask';
import type { FeatureGraph, FoundDefinition, FoundMention, GraphDocument } from './featureGraph';
import type { Id } from './scanIds';

/** A requirement with what the plan and the tasks of its feature say of it. */
export interface CoveredRequirement {
  readonly definition: FoundDefinition;
  /** In the order of the documents and of their texts. A requirement without any is not covered. */
  readonly places: readonly CoveringPlace[];
}

/** A place in a plan or in tasks that mentions a requirement. */
export interface CoveringPlace {
  readonly mention: FoundMention;
  /** The task that it stands in; undefined outside of any. */
  readonly task: ListItem | undefined;
  /** Whether this task is done. */
  readonly isDone: boolean | undefined;
}

/** The requirements of one family. */
export interface CoveredFamily {
  /** What their ids begin with. */
  readonly family: string;
  /** In the order of the document. */
  readonly requirements: readonly Id[];
  /** How many of them a plan or tasks mention. */
  readonly covered: number;
}

/**
 * The families of requirements in a feature that has a plan or tasks: those that are surely ids and are defined in a document
 * before the plan.
 *
 * @param documents those whose families are wanted, of the graph
 */
export function coveredFamilies(
  graph: FeatureGraph,
  documents: readonly GraphDocument[] = graph.documents,
): readonly CoveredFamily[] {
  if (!graph.documents.some(({ role }) => role === 'plan')) return [];
  return documents
    .filter(({ role }) => role === 'requirements')
    .flatMap(document =>
      [...definedIds(document.snapshot).strong.keys()]
        .filter(family => graph.homeOf({ family }) === document && graph.isCertain({ family }))
        .map(family =>
          coveredFamily(graph, family, definedIds(document.snapshot).byFamily.get(family) ?? []),
        ),
    );
}

function coveredFamily(graph: FeatureGraph, family: string, requirements: readonly Id[]): CoveredFamily {
  const covered = requirements.filter(({ text }) => graph.isPlanned(text)).length;
  return { family, requirements, covered };
}

function isInPlan({ document }: FoundMention): boolean {
  return document.role === 'plan';
}

/**
 * The requirements of a feature with the plan sections and tasks that mention them. Families that no plan and no task mentions
 * are left out beside others that one does: they are not covered by ids.
 */
export function coverageOf(graph: FeatureGraph): readonly CoveredRequirement[] {
  const families = coveredFamilies(graph);
  const order = new Map(graph.documents.map((document, index) => [document, index]));
  const byPlace = (a: FoundMention, b: FoundMention) =>
    (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0) || a.range.start - b.range.start;
  const mentioned = families.filter(({ covered }) => covered > 0);
  return (mentioned.length > 0 ? mentioned : families)
    .flatMap(({ requirements }) => requirements)
    .flatMap(({ text }) => {
      const { definition, mentions } = graph.entry(text) ?? {};
      return definition && mentions
        ? [{ definition, places: mentions.filter(isInPlan).toSorted(byPlace).map(placeOf) }]
        : [];
    });
}

function placeOf(mention: FoundMention): CoveringPlace {
  const task = enclosingTask(mention);
  return { mention, task, isDone: task && isDone(task) };
}
