import type { Edit } from './edits';
import { type Range, shiftRange } from './positions';

/**
 * A part of a text that is inserted. Besides plain text there are two kinds of tab stops: one with the text it has at first,
 * and one with a list of choices, of which it has the first one at first. Tab leads from one to the next in their order. Stops
 * with the same link are filled in together: they have the same text at first.
 */
export type SnippetPart =
  | string
  | { readonly stop: string; readonly link?: string }
  | { readonly choices: readonly [string, ...string[]] };

/** A text to insert: plain, or in parts where some of them are tab stops. */
export type SnippetText = string | readonly SnippetPart[];

/** An {@link Edit} whose new text may hold tab stops. */
export interface SnippetEdit {
  /** UTF-16 offsets of the text before the change. */
  readonly range: Range;
  readonly newText: SnippetText;
  /** What is selected afterwards: UTF-16 offsets of the plain new text. */
  readonly selected?: Range;
  /** What it replaces may mean something else: a person looks at it before it is made, where the host can ask. */
  readonly needsConfirmation?: true;
}

/** The edits of one document. No two of them overlap. */
export interface DocumentEdits {
  /** The document's path, as in `FileReader`. */
  readonly path: string;
  readonly edits: readonly SnippetEdit[];
}

/** A file that a change creates. */
export interface NewFile {
  /** The file's path, as in `FileReader`. Nothing exists there yet: a host never overwrites a file. */
  readonly path: string;
  /** The folder that the path may not lead out of: a host writes nothing elsewhere. */
  readonly inside: string;
  readonly text: string;
}

/**
 * What a gesture or a fix does to documents: plain data, which a host applies.
 *
 * The host knows the document that a change is made for. Its path is not part of the change, so that a rule, which changes
 * one document alone, needs no path.
 */
export interface Change {
  /** Edits of the document that the change was made for. No two of them overlap. */
  readonly edits: readonly SnippetEdit[];
  /** Edits of other documents, each named once. */
  readonly otherDocuments?: readonly DocumentEdits[];
  readonly newFiles?: readonly NewFile[];
}

/** The text with every tab stop at its first value. */
export function plainText(text: SnippetText): string {
  return typeof text === 'string' ? text : text.map(plainPart).join('');
}

/** Whether a person types into tab stops of some edits. */
export function hasStops(edits: readonly SnippetEdit[]): boolean {
  return edits.some(
    ({ newText }) => typeof newText !== 'string' && newText.some(part => typeof part !== 'string'),
  );
}

/** The same edits without tab stops, for hosts in which nobody types. */
export function plainEdits(edits: readonly SnippetEdit[]): readonly Edit[] {
  return edits.map(({ range, newText }) => ({ range, newText: plainText(newText) }));
}

/**
 * Where the cursor goes after some edits: to what an edit says, else behind the first text that is put in. Undefined where
 * they begin with a removal: the cursor is at that place already.
 *
 * @returns UTF-16 offsets of the text after the edits
 */
export function selectionAfter(edits: readonly SnippetEdit[]): Range | undefined {
  const ordered = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const index = Math.max(
    0,
    ordered.findIndex(({ selected }) => selected),
  );
  const edit = ordered[index];
  if (!edit) return undefined;
  const end = plainText(edit.newText).trimEnd().length;
  if (end === 0) return undefined;
  const before = plainEdits(ordered.slice(0, index));
  const by = before.reduce((sum, { range, newText }) => sum + newText.length - (range.end - range.start), 0);
  return shiftRange(edit.selected ?? { start: end, end }, edit.range.start + by);
}

/** A change with the edits of the document that it was made for moved by an offset: from a section to its document. */
export function shiftChange(change: Change, by: number): Change {
  return { ...change, edits: change.edits.map(edit => ({ ...edit, range: shiftRange(edit.range, by) })) };
}

function plainPart(part: SnippetPart): string {
  if (typeof part === 'string') return part;
  return 'stop' in part ? part.stop : part.choices[0];
}
