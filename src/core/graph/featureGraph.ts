import type { Snapshot } from '../markdown/snapshot';
import { type Range, rangeContains } from '../text/positions';
import {
  definedIds,
  documentIds,
  type PlacedDefinition,
  type PlacedMention,
  placesById,
} from './documentIds';
import { definitionKinds } from './idDefinition';
import type { Id } from './scanIds';

/** What a document is to its feature: it says what is wanted, or how and when it is done. */
export type DocumentRole = 'requirements' | 'plan';

/** A document of a feature. */
export interface GraphDocument {
  readonly path: string;
  readonly snapshot: Snapshot;
  readonly role?: DocumentRole | undefined;
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
  /** Of what is written there: of the id, its digits or its words. UTF-16 offsets of the document. */
  readonly range: Range;
}

/**
 * The ids of a feature's documents: where each is defined and where it is named. Immutable. What it reads of a document is kept
 * with the text, so that a graph with one new text costs little more than that text.
 */
export class FeatureGraph {
  /** In the order in which they define: requirements before plans, plans before tasks. */
  readonly documents: readonly GraphDocument[];
  readonly #entries = new Map<string, IdEntry | undefined>();
  #homes: ReadonlyMap<string, GraphDocument> | undefined;
  #certain: ReadonlySet<string> | undefined;

  private constructor(documents: readonly GraphDocument[]) {
    this.documents = documents;
  }

  /** @param documents in the order in which they define */
  static of(documents: readonly GraphDocument[]): FeatureGraph {
    return new FeatureGraph(documents);
  }

  entry(id: string): IdEntry | undefined {
    if (!this.#entries.has(id)) this.#entries.set(id, this.#entryOf(id));
    return this.#entries.get(id);
  }

  /** Whether a document defines an id. It costs far less than the entry. */
  isDefined(id: string): boolean {
    return this.documents.some(({ snapshot }) => definedIds(snapshot).counts.has(id));
  }

  /** Whether a plan or tasks mention an id that is defined elsewhere. It costs far less than the entry. */
  isPlanned(id: string): boolean {
    return this.documents.some(({ role, snapshot }) => role === 'plan' && placesById(snapshot).has(id));
  }

  /** All entries, in the order in which the documents name them first. */
  *entries(): Iterable<IdEntry> {
    const ids = new Set(this.documents.flatMap(({ snapshot }) => [...placesById(snapshot).keys()]));
    for (const id of ids) {
      const entry = this.entry(id);
      if (entry) yield entry;
    }
  }

  /** Whether the family of an id is surely one of ids of this feature: what looks so and is not defined is a mistake. */
  isCertain({ family }: Pick<Id, 'family'>): boolean {
    this.#certain ??= certainFamilies(this.documents);
    return this.#certain.has(family);
  }

  /** The document that defines a family: the first one that does it by more than a row or a line. */
  homeOf({ family }: Pick<Id, 'family'>): GraphDocument | undefined {
    this.#homes ??= homesOf(this.documents);
    return this.#homes.get(family);
  }

  /** The id that is written at an offset of a document; undefined where none is. */
  at(path: string, offset: number): IdAt | undefined {
    const document = this.documents.find(other => other.path === path);
    if (!document) return undefined;
    const isThere = ({ range }: { readonly range: Range }) =>
      rangeContains(range, { start: offset, end: offset });
    const { definitions, mentions } = documentIds(document.snapshot);
    const mention = mentions.find(found => found.written !== 'implied' && isThere(found));
    const found = mention ?? definitions.find(isThere);
    const entry = found && this.entry(found.id.text);
    return entry && { entry, range: found.range };
  }

  #entryOf(text: string): IdEntry | undefined {
    const definitions: FoundDefinition[] = [];
    const mentions: FoundMention[] = [];
    for (const document of this.documents) {
      const found = placesById(document.snapshot).get(text);
      for (const definition of found?.definitions ?? []) definitions.push({ ...definition, document });
      for (const mention of found?.mentions ?? []) mentions.push({ ...mention, document });
    }
    const id = (definitions[0] ?? mentions[0])?.id;
    return id && entryOf(id, definitions, mentions, this.homeOf(id));
  }
}

/** The document that defines each family: the first one that does it by more than a row or a line. */
function homesOf(documents: readonly GraphDocument[]): ReadonlyMap<string, GraphDocument> {
  const homes = new Map<string, GraphDocument>();
  for (const isStrong of [true, false])
    for (const document of documents) {
      const { strong, weak } = definedIds(document.snapshot);
      for (const family of isStrong ? strong.keys() : weak)
        if (!homes.has(family)) homes.set(family, document);
    }
  return homes;
}

function entryOf(
  id: Id,
  definitions: readonly FoundDefinition[],
  mentions: readonly FoundMention[],
  home: GraphDocument | undefined,
): IdEntry {
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
      span: undefined,
      label: '',
      isListed: true,
    }));
  return { id, definition, duplicates: others.filter(isTwice), mentions: [...mentions, ...restated] };
}

/** The fewest ids of a family that is told of an unknown one. */
const leastDefined = 2;

/** See `DefinedIds.strong`. */
function certainFamilies(documents: readonly GraphDocument[]): ReadonlySet<string> {
  const defined = new Map<string, Set<string>>();
  for (const { snapshot } of documents)
    for (const [family, ids] of definedIds(snapshot).strong)
      defined.set(family, new Set([...(defined.get(family) ?? []), ...ids]));
  return new Set([...defined].filter(([, ids]) => ids.size >= leastDefined).map(([family]) => family));
}
