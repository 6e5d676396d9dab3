import type { Range } from '../text/positions';
import type { GraphDocument, IdEntry } from './featureGraph';

/** A place that defines, names or implies an id. */
export interface IdPlace {
  readonly document: GraphDocument;
  /** Of the id, its digits or its words, or of the whole range of ids that implies it. UTF-16 offsets of the document. */
  readonly range: Range;
  readonly isDefinition: boolean;
}

/** All places of an id, its definition first. */
export function idPlaces({ definition, duplicates, mentions }: IdEntry): readonly IdPlace[] {
  const defining = definition ? [definition, ...duplicates] : duplicates;
  return [
    ...defining.map(({ document, range }) => ({ document, range, isDefinition: true })),
    ...mentions.map(({ document, range }) => ({ document, range, isDefinition: false })),
  ];
}
