import type { Snapshot } from '../../core/markdown/snapshot';
import { builtInTemplate } from '../../core/template/builtInTemplate';
import { headingOverlap } from '../../core/template/matching';
import { vscode } from '../host/api';

/** The share of the template's headings that makes an unsaved document a plan. */
const enoughOverlap = 0.5;

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

/** Whether an unsaved document is a plan, by its headings. */
export function isPlanByHeadings(snapshot: Snapshot): boolean {
  return headingOverlap(builtInTemplate(), snapshot) >= enoughOverlap;
}
