import type { Snapshot } from '../markdown/snapshot';
import { memoize } from '../text/memoize';
import { shiftRange } from '../text/positions';
import type { IdDefinition } from './idDefinition';
import { type IdMention, sectionIds } from './sectionIds';

/** What a document says of ids, in its order. All ranges are offsets of the document. */
export interface DocumentIds {
  readonly definitions: readonly PlacedDefinition[];
  readonly mentions: readonly PlacedMention[];
}

/** A definition in a document. */
export interface PlacedDefinition extends IdDefinition {
  /** Index of its section in the snapshot. */
  readonly section: number;
}

/** A place of a document that names an id. */
export interface PlacedMention extends IdMention {
  /** Index of its section in the snapshot. */
  readonly section: number;
}

/** Reads the ids of a document. Sections that it shares with an earlier version are not read again. */
export const documentIds = memoize((snapshot: Snapshot): DocumentIds => {
  const definitions: PlacedDefinition[] = [];
  const mentions: PlacedMention[] = [];
  let index = 0;
  for (const { section, base } of snapshot.placedSections()) {
    const { definitions: defined, mentions: named } = sectionIds(section);
    for (const definition of defined)
      definitions.push({
        ...definition,
        range: shiftRange(definition.range, base),
        block: shiftRange(definition.block, base),
        section: index,
      });
    for (const mention of named)
      mentions.push({ ...mention, range: shiftRange(mention.range, base), section: index });
    index += 1;
  }
  return { definitions, mentions };
});
