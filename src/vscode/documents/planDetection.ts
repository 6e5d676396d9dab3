import { vscode } from '../host/api';

/**
 * Whether a document can be a plan at all: Markdown that a person edits. Nobody can settle a
 * finding in the left side of a diff or in a chat answer.
 */
export function mayBePlan({ languageId, uri }: vscode.TextDocument): boolean {
  if (languageId !== 'markdown') return false;
  if (uri.scheme === 'untitled') return true;
  // File systems that cannot be written show versions and answers: git:, chat, local history. Asking beats a list of names,
  // which would shut out hosts with a scheme of their own (DavidAnson/vscode-markdownlint#462).
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
