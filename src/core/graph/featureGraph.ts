import type { Snapshot } from '../markdown/snapshot';
import { type Range, rangeContains } from '../text/positions';
import { documentIds, type PlacedDefinition, type PlacedMention } from './documentIds';
import { definitionKinds } from './idDefinition';
import type { Id } from './scanIds';

/** A document of a feature. */
export interface GraphDocument {
  readonly path: string;
  readonly snapshot: Snapshot;
}

/** A definition with the document that it is in. */
export interface FoundDefinition extends PlacedDefinition {
  readonly document: GraphDocument;
}

/** A mention with the document that it is in. */
export interface FoundMention extends PlacedMention {
  readonly document: GraphDocument;
}

/** What the documents of a feature say of one id. */
export interface IdEntry {
  readonly id: Id;
  /** Where it is defined; undefined for an id that is only named. */
  readonly definition: FoundDefinition | undefined;
  /** Further definitions of the same kind in the same document: the id is there twice. */
  readonly duplicates: readonly FoundDefinition[];
  /** Where it is named, with places elsewhere that look like a definition: a plan has a section for each requirement. */
  readonly mentions: readonly FoundMention[];
}

/** An id at a place of a document. */
export interface IdAt {
  readonly entry: IdEntry;
  /** Of what is written there: see `ScannedId`. UTF-16 offsets of the document. */
  readonly range: Range;
  readonly written: PlacedMention['written'];
}

/** The ids of a feature's documents: where each is defined and where it is named. Immutable. */
export class FeatureGraph {
  /** In the order in which they define: requirements before plans, plans before tasks. */
  readonly documents: readonly GraphDocument[];
  readonly #entries: ReadonlyMap<string, IdEntry>;
  readonly #certain: ReadonlySet<string>;

  private constructor(
    documents: readonly GraphDocument[],
    entries: ReadonlyMap<string, IdEntry>,
    certain: ReadonlySet<string>,
  ) {
    this.documents = documents;
    this.#entries = entries;
    this.#certain = certain;
  }

  /** @param documents in the order in which they define */
  static of(documents: readonly GraphDocument[]): FeatureGraph {
    const homes = homesOf(documents);
    const drafts = new Map<string, Draft>();
    const draftOf = (id: Id): Draft => {
      const draft = drafts.get(id.text) ?? { id, definitions: [], mentions: [] };
      drafts.set(id.text, draft);
      return draft;
    };
    for (const document of documents) {
      const { definitions, mentions } = documentIds(document.snapshot);
      for (const found of definitions) draftOf(found.id).definitions.push({ ...found, document });
      for (const found of mentions) draftOf(found.id).mentions.push({ ...found, document });
    }
    const entries = new Map([...drafts].map(([text, draft]) => [text, entryOf(draft, homes)]));
    return new FeatureGraph(documents, entries, certainFamilies(entries.values()));
  }

  entry(id: string): IdEntry | undefined {
    return this.#entries.get(id);
  }

  /** All entries, in the order in which the documents name them first. */
  entries(): Iterable<IdEntry> {
    return this.#entries.values();
  }

  /** Whether the family of an id is surely one of ids of this feature: what looks so and is not defined is a mistake. */
  isCertain({ family }: Id): boolean {
    return this.#certain.has(family);
  }

  /** The id that is written at an offset of a document; undefined where none is. */
  at(path: string, offset: number): IdAt | undefined {
    const place = { start: offset, end: offset };
    for (const entry of this.#entries.values()) {
      const { definition, duplicates, mentions } = entry;
      for (const found of [...(definition ? [definition] : []), ...duplicates])
        if (found.document.path === path && rangeContains(found.range, place))
          return { entry, range: found.range, written: found.isWritten ? 'whole' : 'implied' };
      for (const found of mentions)
        if (found.document.path === path && found.written !== 'implied' && rangeContains(found.range, place))
          return { entry, range: found.range, written: found.written };
    }
    return undefined;
  }
}

interface Draft {
  readonly id: Id;
  readonly definitions: FoundDefinition[];
  readonly mentions: FoundMention[];
}

/** The document that defines each family: the first one that does it by more than a row or a line. */
function homesOf(documents: readonly GraphDocument[]): ReadonlyMap<string, GraphDocument> {
  const homes = new Map<string, GraphDocument>();
  for (const isStrong of [true, false])
    for (const document of documents)
      for (const { id, kind } of documentIds(document.snapshot).definitions)
        if (isWeak({ kind }) !== isStrong && !homes.has(id.family)) homes.set(id.family, document);
  return homes;
}

function entryOf({ id, definitions, mentions }: Draft, homes: ReadonlyMap<string, GraphDocument>): IdEntry {
  const home = homes.get(id.family);
  const isHome = ({ document }: FoundDefinition) => document === home;
  const strength = ({ kind }: FoundDefinition) => definitionKinds.indexOf(kind);
  const ordered = definitions.toSorted(
    (a, b) => Number(isHome(b)) - Number(isHome(a)) || strength(a) - strength(b),
  );
  const [definition, ...others] = ordered;
  const isTwice = (other: FoundDefinition) =>
    other.document === definition?.document && other.kind === definition.kind;
  const restated = others
    .filter(other => !isTwice(other) && other.isWritten)
    .map(({ range, section, document }) => ({
      id,
      range,
      section,
      document,
      written: 'whole' as const,
      label: '',
    }));
  return { id, definition, duplicates: others.filter(isTwice), mentions: [...mentions, ...restated] };
}

/** Whether it may as well list an id that is defined elsewhere. */
function isWeak({ kind }: Pick<FoundDefinition, 'kind'>): boolean {
  return kind === 'row' || kind === 'line';
}

/** The fewest ids of a family that is told of an unknown one. */
const leastDefined = 2;

/**
 * The families whose ids are ids wherever they stand: with a hyphen after two letters or more (`REQ-1`), with numbers of three
 * digits or more (`T001`), or spelt out in a heading (`User Story 1`). `P1`, `S3` or `UTF-8` may mean something else.
 */
function certainFamilies(entries: Iterable<IdEntry>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { id, definition } of entries) {
    if (!definition || isWeak(definition)) continue;
    const isPlain = /^[A-Z]{2,}-$/u.test(id.family) || id.number.length >= 3 || !definition.isWritten;
    if (isPlain) counts.set(id.family, (counts.get(id.family) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= leastDefined).map(([family]) => family));
}
