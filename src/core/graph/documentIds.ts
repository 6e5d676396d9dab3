import type { Snapshot } from '../markdown/snapshot';
import { memoize } from '../text/memoize';
import { shiftRange } from '../text/positions';
import type { IdDefinition } from './idDefinition';
import type { Id } from './scanIds';
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

/** What a document says of each id. */
export interface IdIndex {
  readonly byId: ReadonlyMap<string, DocumentIds>;
  /**
   * The families that it defines by more than a row or a line, with those of their ids that are ids wherever they stand: with
   * a hyphen after two letters or more (`REQ-1`), with a number of three digits or more (`T001`), or spelt out in a heading
   * (`User Story 1`). `P1`, `S3` or `UTF-8` may mean something else.
   */
  readonly strong: ReadonlyMap<string, ReadonlySet<string>>;
  /** The ids that it defines, each once and in its order, by their family. */
  readonly defined: ReadonlyMap<string, readonly Id[]>;
  /** The families that it defines by a row or a line: it may as well list what is defined elsewhere. */
  readonly weak: ReadonlySet<string>;
}

/** Looks up the ids of a document, once for each text. */
export const idIndexOf = memoize((snapshot: Snapshot): IdIndex => {
  const { definitions, mentions } = documentIds(snapshot);
  const byId = new Map<string, { definitions: PlacedDefinition[]; mentions: PlacedMention[] }>();
  const placesOf = (id: string) => {
    const places = byId.get(id) ?? { definitions: [], mentions: [] };
    byId.set(id, places);
    return places;
  };
  const strong = new Map<string, Set<string>>();
  const weak = new Set<string>();
  const defined = new Map<string, Id[]>();
  for (const definition of definitions) {
    const { id, kind } = definition;
    const { definitions: known } = placesOf(id.text);
    known.push(definition);
    if (known.length === 1) {
      const ids = defined.get(id.family) ?? [];
      defined.set(id.family, ids);
      ids.push(id);
    }
    if (kind === 'row' || kind === 'line') weak.add(id.family);
    else {
      const ids = strong.get(id.family) ?? new Set();
      strong.set(id.family, ids);
      if (isPlain(definition)) ids.add(id.text);
    }
  }
  for (const mention of mentions) placesOf(mention.id.text).mentions.push(mention);
  return { byId, strong, defined, weak };
});

function isPlain({ id, isWritten }: PlacedDefinition): boolean {
  return /^[A-Z]{2,}-$/u.test(id.family) || id.number.length >= 3 || !isWritten;
}

/** Whether two texts define and name the same ids in the same order, wherever they stand. */
export function sameIds(a: Snapshot, b: Snapshot): boolean {
  const [before, after] = [documentIds(a), documentIds(b)];
  return (
    before.definitions.length === after.definitions.length &&
    before.mentions.length === after.mentions.length &&
    before.definitions.every(({ id, kind }, index) => {
      const other = after.definitions[index];
      return id.text === other?.id.text && kind === other.kind;
    }) &&
    before.mentions.every(({ id }, index) => id.text === after.mentions[index]?.id.text)
  );
}

/** Whether a text defines or names any id. */
export function hasIds(snapshot: Snapshot): boolean {
  const { definitions, mentions } = documentIds(snapshot);
  return definitions.length > 0 || mentions.length > 0;
}
