import type { Snapshot } from '../markdown/snapshot';
import { FeatureGraph, type GraphDocument } from './featureGraph';

/** The documents of a feature with their texts. */
export interface FeatureTexts {
  /** In the order in which they define. */
  readonly documents: readonly GraphDocument[];
  /** Whether these are all: one that is not among them may define what the others name. */
  readonly isWhole: boolean;
}

/** Whether the other documents of a document's feature have the same texts. */
export function sameTexts(
  a: FeatureTexts | undefined,
  b: FeatureTexts | undefined,
  path: string | undefined,
): boolean {
  if (!a || !b) return a === b;
  const isSame = (one: GraphDocument, other: GraphDocument | undefined) =>
    one.path === other?.path && (one.snapshot === other.snapshot || one.path === path);
  return (
    a.isWhole === b.isWhole &&
    a.documents.length === b.documents.length &&
    a.documents.every((document, index) => isSame(document, b.documents[index]))
  );
}

/** The ids around a document. */
export interface FeatureIds {
  readonly graph: FeatureGraph;
  /** The document itself, as it is in the graph. */
  readonly document: GraphDocument;
  /** See {@link FeatureTexts.isWhole}. */
  readonly isWhole: boolean;
}

/**
 * The ids around a text. What is known of the other texts is kept with them.
 *
 * @param path of the document among those of the feature
 * @param snapshot the document's text as it is now
 */
export function featureIdsOf(
  { documents, isWhole }: FeatureTexts,
  path: string,
  snapshot: Snapshot,
): FeatureIds {
  const own = documents.findIndex(other => other.path === path);
  const document: GraphDocument = { ...documents[own], path, snapshot };
  const graph = FeatureGraph.of(own === -1 ? [document] : documents.with(own, document));
  return { graph, document, isWhole };
}
