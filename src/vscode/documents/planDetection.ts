import type { Snapshot } from '../../core/markdown/snapshot';
import { builtInTemplate } from '../../core/template/builtInTemplate';
import { headingOverlap } from '../../core/template/template';
import { vscode } from '../host/api';

/** How much of the template's headings a document without a name must have to be taken for a plan. */
const enoughOverlap = 0.5;

/**
 * Whether a document may be a plan, whatever its name and place: Markdown that a person edits in a file of their own. The
 * left side of a diff, a chat answer or a commit message would show every finding twice, or where nobody can settle it.
 */
export function mayBePlan({ languageId, uri }: vscode.TextDocument): boolean {
  if (languageId !== 'markdown') return false;
  if (uri.scheme === 'untitled') return true;
  // File systems that cannot be written show versions and answers: git:, chat, local history. Asking beats a list of names,
  // which would shut out hosts with a scheme of their own (DavidAnson/vscode-markdownlint#462).
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** Whether an unsaved document, which has no name to tell by, is a plan by its headings. */
export function isPlanByHeadings(snapshot: Snapshot): boolean {
  return headingOverlap(builtInTemplate(), snapshot) >= enoughOverlap;
}
