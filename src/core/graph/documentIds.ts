import { memoizeBySection } from '../markdown/sectionCache';
import type { Snapshot } from '../markdown/snapshot';
import { memoize } from '../text/memoize';
import { shiftRange } from '../text/positions';
import { type IdDefinition, isWeak } from './idDefinition';
import { type Id, shiftScanned } from './scanIds';
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
    for (const mention of named) mentions.push({ ...shiftScanned(mention, base), section: index });
    index += 1;
  }
  return { definitions, mentions };
});

/** What a document says of each id, by its text. */
export const placesById = memoize((snapshot: Snapshot): ReadonlyMap<string, DocumentIds> => {
  const { definitions, mentions } = documentIds(snapshot);
  const byId = new Map<string, { definitions: PlacedDefinition[]; mentions: PlacedMention[] }>();
  const placesOf = (id: string) => {
    const places = byId.get(id) ?? { definitions: [], mentions: [] };
    byId.set(id, places);
    return places;
  };
  for (const definition of definitions) placesOf(definition.id.text).definitions.push(definition);
  for (const mention of mentions) placesOf(mention.id.text).mentions.push(mention);
  return byId;
});

/** The ids that a document defines, without their places. */
export interface DefinedIds {
  /** How often it defines each, by the text of the id. */
  readonly counts: ReadonlyMap<string, number>;
  /** Each once and in its order, by their family. */
  readonly byFamily: ReadonlyMap<string, readonly Id[]>;
  /**
   * The families that it defines by more than a row or a line, with those of their ids that are ids wherever they stand: with
   * a hyphen after two letters or more (`REQ-1`), with a number of three digits or more (`T001`), or spelt out in a heading
   * (`User Story 1`). `P1`, `S3` or `UTF-8` may mean something else.
   */
  readonly strong: ReadonlyMap<string, ReadonlySet<string>>;
  /** The families that it defines by a row or a line: it may as well list what is defined elsewhere. */
  readonly weak: ReadonlySet<string>;
}

/** Reads which ids a document defines. At a keystroke it costs far less than the places of all ids. */
export const definedIds = memoize((snapshot: Snapshot): DefinedIds => {
  const counts = new Map<string, number>();
  const byFamily = new Map<string, Id[]>();
  const strong = new Map<string, Set<string>>();
  const weak = new Set<string>();
  for (const section of snapshot.sections)
    for (const definition of sectionIds(section).definitions) {
      const { id } = definition;
      const count = counts.get(id.text) ?? 0;
      counts.set(id.text, count + 1);
      if (count === 0) listIn(byFamily, id.family).push(id);
      if (isWeak(definition)) weak.add(id.family);
      else {
        const ids = strong.get(id.family) ?? new Set();
        strong.set(id.family, ids);
        if (isPlain(definition)) ids.add(id.text);
      }
    }
  return { counts, byFamily, strong, weak };
});

function listIn(lists: Map<string, Id[]>, key: string): Id[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function isPlain({ id, isWritten }: IdDefinition): boolean {
  return /^[A-Z]{2,}-$/u.test(id.family) || id.number.length >= 3 || !isWritten;
}

/** Whether two texts define and name the same ids in the same order, wherever they stand. */
export function sameIds(a: Snapshot, b: Snapshot): boolean {
  return keysOf(a) === keysOf(b);
}

const keysOf = memoize((snapshot: Snapshot): string => snapshot.sections.map(keyOf).join(''));

const keyOf = memoizeBySection((section): string => {
  const { definitions, mentions } = sectionIds(section);
  const defined = definitions.map(({ id, kind }) => `${kind} ${id.text}\n`);
  return [...defined, ...mentions.map(({ id }) => `${id.text}\n`)].join('');
});

/** Whether a text defines or names any id. */
export function hasIds({ sections }: Snapshot): boolean {
  return sections.some(section => {
    const { definitions, mentions } = sectionIds(section);
    return definitions.length > 0 || mentions.length > 0;
  });
}
