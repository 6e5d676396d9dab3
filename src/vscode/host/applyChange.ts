import {
  type Change,
  plainText,
  type SnippetEdit,
  type SnippetPart,
  type SnippetText,
} from '../../core/text/change';
import type { Edit } from '../../core/text/edits';
import { isProblem } from '../../core/text/problem';
import { createInside } from '../../core/workspace/writing';
import { vscode } from './api';
import { type Lines, toRange } from './convert';
import { problemText } from './problemText';
import { workspaceFiles } from './workspaceFiles';

/** The document that a change was made for, at the version that it was made for. */
export interface ChangedDocument {
  readonly document: vscode.TextDocument;
  readonly version: number;
}

/**
 * Applies a change: first it creates the files, then it makes all edits in one undo step. Undo leaves the files, as somebody
 * may have written in them by then.
 *
 * @param target absent for a change that has only edits of other documents and new files
 * @returns whether it was applied. Nothing is done where the document has another version by now. Nothing is edited where a
 * file exists already: it stays as it is.
 * @throws what the file system throws, and an Error with a sentence for a person where a file would be written outside of its
 * folder; nothing was edited then
 */
export async function applyChange(change: Change, target?: ChangedDocument): Promise<boolean> {
  const edit = await workspaceEditOf(change, target);
  if (!edit) return false;
  for (const { path, inside, text } of change.newFiles ?? []) {
    const created = await createInside(workspaceFiles, inside, path, text);
    if (isProblem(created)) throw new Error(problemText(created));
    if (!created) return false;
  }
  // The size of a workspace edit leaves snippets out.
  if (change.edits.length === 0 && !change.otherDocuments?.length) return true;
  return isCurrent(target) && vscode.workspace.applyEdit(edit);
}

/**
 * The edits of a change for VS Code to apply, as in a code action. The files of the change are not in it.
 *
 * @returns undefined where the document has another version by now
 */
export async function workspaceEditOf(
  { edits, otherDocuments = [] }: Pick<Change, 'edits' | 'otherDocuments'>,
  target: ChangedDocument | undefined,
): Promise<vscode.WorkspaceEdit | undefined> {
  if (edits.length > 0 && !target)
    throw new Error('A change with edits needs the document that they are for.');
  const others: (readonly [vscode.TextDocument, readonly SnippetEdit[]])[] = [];
  for (const { path, edits: otherEdits } of otherDocuments)
    others.push([await vscode.workspace.openTextDocument(vscode.Uri.parse(path)), otherEdits]);
  if (!isCurrent(target)) return undefined;
  const result = new vscode.WorkspaceEdit();
  if (target && edits.length > 0) result.set(target.document.uri, textEdits(edits, target.document));
  for (const [document, otherEdits] of others) result.set(document.uri, textEdits(otherEdits, document));
  return result;
}

/** A text with tab stops as a suggestion inserts it. */
export function completionText(text: SnippetText): string | vscode.SnippetString {
  return typeof text === 'string' ? text : snippetOf(text, new StopNumbers());
}

/** Edits that go with a suggestion. */
export function plainTextEdits(edits: readonly Edit[], lines: Lines): vscode.TextEdit[] {
  return edits.map(({ range, newText }) => new vscode.TextEdit(toRange(range, lines), newText));
}

/** Inserts a snippet of the manifest, in the syntax of VS Code. */
export async function insertSnippet(
  editor: vscode.TextEditor,
  body: string,
  at: vscode.Range | vscode.Position,
): Promise<boolean> {
  return editor.insertSnippet(new vscode.SnippetString(body), at);
}

function isCurrent(target: ChangedDocument | undefined): boolean {
  return !target || (target.document.version === target.version && !target.document.isClosed);
}

type MarkedEdit = [vscode.TextEdit | vscode.SnippetTextEdit, vscode.WorkspaceEditEntryMetadata | undefined];

/** Tab stops are numbered through all edits of a document, because VS Code makes one snippet of them. */
function textEdits(edits: readonly SnippetEdit[], document: vscode.TextDocument): MarkedEdit[] {
  const stops = new StopNumbers();
  return edits
    .toSorted((a, b) => a.range.start - b.range.start)
    .map(({ range, newText, needsConfirmation }) => {
      const parts = typeof newText === 'string' ? [newText] : newText;
      const edit = parts.every(part => typeof part === 'string')
        ? new vscode.TextEdit(toRange(range, document), plainText(newText))
        : new vscode.SnippetTextEdit(toRange(range, document), snippetOf(parts, stops));
      return [edit, needsConfirmation ? toLookAt() : undefined];
    });
}

/** VS Code shows the edits before it makes them, and leaves these out unless a person ticks them. */
function toLookAt(): vscode.WorkspaceEditEntryMetadata {
  return { needsConfirmation: true, label: vscode.l10n.t('In a sentence: look whether it is meant') };
}

/** Numbers of tab stops in their order. Stops with one link have one number. */
class StopNumbers {
  readonly #linked = new Map<string, number>();
  #last = 0;

  next(link?: string): number {
    const known = link === undefined ? undefined : this.#linked.get(link);
    if (known !== undefined) return known;
    this.#last += 1;
    if (link !== undefined) this.#linked.set(link, this.#last);
    return this.#last;
  }
}

function snippetOf(parts: readonly SnippetPart[], stops: StopNumbers): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  for (const part of parts) {
    if (typeof part === 'string') snippet.appendText(part);
    else if ('stop' in part) snippet.appendPlaceholder(part.stop, stops.next(part.link));
    else snippet.appendChoice(part.choices, stops.next());
  }
  return snippet;
}
