import type { Section } from '../markdown/section';
import { type Change, plainEdits, type SnippetEdit } from '../text/change';
import type { Range } from '../text/positions';
import { documentIds, type PlacedDefinition, type PlacedMention } from './documentIds';
import type { FeatureGraph, GraphDocument } from './featureGraph';
import { type Id, idIn } from './scanIds';
import { sectionIds } from './sectionIds';

/** Why an id is not renamed. */
export type RenameRefusal =
  /** The new name is empty, or is not of the form of an id. */
  | { readonly code: 'empty' | 'no-id' }
  /** The feature has an id of the new name already. */
  | { readonly code: 'exists' }
  /** A heading spells the id out, as `User Story 1` does `US1`: nobody can tell where else it is spelt out. */
  | { readonly code: 'spelt-out'; readonly document: GraphDocument; readonly range: Range }
  /** A range of ids begins or ends with the id, or has it amid. */
  | { readonly code: 'in-range'; readonly document: GraphDocument; readonly range: Range }
  /** With the new name the text around it would be read in another way. */
  | { readonly code: 'read-otherwise'; readonly document: GraphDocument };

/** The change that renames an id, or why there is none. */
export type Rename = { readonly change: Change } | { readonly refusal: RenameRefusal };

/**
 * Renames an id wherever the documents of a feature name it. All edits are in `otherDocuments`, by the paths of the graph. An
 * edit in a sentence needs confirmation. Code, links and comments keep what they say.
 *
 * A list that leaves out letters (`REQ-001, 002`) goes on doing so where letters and width stay; else its ids are written
 * whole. With all edits made, the documents name the same ids in the same order, but for this one.
 */
export function rename(graph: FeatureGraph, id: Id, newText: string): Rename {
  const text = newText.trim();
  if (text === '') return { refusal: { code: 'empty' } };
  if (text === id.text) return { change: { edits: [] } };
  const renamed = idIn(text);
  if (!renamed) return { refusal: { code: 'no-id' } };
  if (graph.entry(text)) return { refusal: { code: 'exists' } };
  const changed: { readonly document: GraphDocument; readonly edits: readonly SnippetEdit[] }[] = [];
  for (const document of graph.documents) {
    const { definitions, mentions } = documentIds(document.snapshot);
    const spelt = definitions.find(found => !found.isWritten && found.id.text === id.text);
    if (spelt) return { refusal: { code: 'spelt-out', document, range: spelt.range } };
    const span = mentions.find(found => found.span && found.id.text === id.text)?.span;
    if (span) return { refusal: { code: 'in-range', document, range: span } };
    const edits = editsOf(placesIn(document), id, renamed);
    if (edits.length > 0) changed.push({ document, edits });
  }
  const misread = changed.find(({ document, edits }) => !keepsOthers(document, edits, id, renamed));
  if (misread) return { refusal: { code: 'read-otherwise', document: misread.document } };
  const otherDocuments = changed.map(({ document: { path }, edits }) => ({ path, edits }));
  return { change: { edits: [], otherDocuments } };
}

type Place = PlacedDefinition | PlacedMention;

/** All places that name or imply an id, in document order. */
function placesIn({ snapshot }: GraphDocument): readonly Place[] {
  const { definitions, mentions } = documentIds(snapshot);
  return [...definitions, ...mentions].toSorted(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
}

function editsOf(places: readonly Place[], id: Id, renamed: Id): readonly SnippetEdit[] {
  const hasSameForm = renamed.family === id.family && renamed.number.length === id.number.length;
  const edits: SnippetEdit[] = [];
  /** Whether the place before lends its letters and width no more to digits that follow it. */
  let isCut = false;
  for (const place of places) {
    const isMention = 'written' in place;
    const isDigits = isMention && place.written === 'digits' && !place.span;
    const isRenamed = place.id.text === id.text;
    if (isRenamed || (isDigits && isCut)) {
      const { text, number } = isRenamed ? renamed : place.id;
      const edit = { range: place.range, newText: isDigits && hasSameForm ? number : text };
      const isCertain = !isMention || place.isListed || isDigits;
      edits.push(isCertain ? edit : { ...edit, needsConfirmation: true });
    }
    isCut = isRenamed && !hasSameForm;
  }
  return edits;
}

/** Whether a document names the same ids as before, but for the one that is renamed. What an edit leaves alone is not read. */
function keepsOthers(
  { snapshot }: GraphDocument,
  edits: readonly SnippetEdit[],
  id: Id,
  renamed: Id,
): boolean {
  const before = snapshot.sections;
  const after = snapshot.update(plainEdits(edits)).sections;
  if (before.length !== after.length) return false;
  return before.every((section, index) => {
    const changed = after[index];
    return (
      changed === section || (changed && namesIn(section, id, renamed) === namesIn(changed, id, renamed))
    );
  });
}

/** The ids that a section defines and names, with the new name for the old one. */
function namesIn(section: Section, id: Id, renamed: Id): string {
  const nameOf = (other: Id) => (other.text === id.text ? renamed.text : other.text);
  const { definitions, mentions } = sectionIds(section);
  return [
    ...definitions.map(({ kind, id: defined }) => `${kind} ${nameOf(defined)}`),
    ...mentions.map(({ span, id: named }) => `${span ? 'range' : 'mention'} ${nameOf(named)}`),
  ].join();
}
