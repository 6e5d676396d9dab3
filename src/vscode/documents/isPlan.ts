import type { Snapshot } from '../../core/markdown/snapshot';
import { builtInTemplate } from '../../core/template/builtInTemplate';
import { headingOverlap } from '../../core/template/template';
import { isPlanSibling } from '../../core/workspace/planKinds';
import { isTemplatePath } from '../../core/workspace/templateSearch';
import { vscode } from '../host/api';
import { settings } from '../host/settings';
import { workspaceFiles } from '../host/workspaceFiles';

/** How much of the template's headings a document without a name must have to be taken for a plan. */
const enoughOverlap = 0.5;

/**
 * Whether a document's name tells that it is a plan to check, or may be one: a sibling of plans is, if it has a template of
 * its own, and so is an unsaved document, which has no name to tell by. Only texts that a person edits in a file of their
 * own count: the left side of a diff, a chat answer or a commit message would show every finding twice, or where nobody
 * can settle it.
 */
export function isNamedPlan(document: vscode.TextDocument): boolean {
  if (document.languageId !== 'markdown') return false;
  if (document.uri.scheme === 'untitled') return true;
  // File systems that cannot be written show versions and answers: git:, chat, local history. Asking beats a list of names,
  // which would shut out hosts with a scheme of their own (DavidAnson/vscode-markdownlint#462).
  if (vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) !== true) return false;
  // A template is all placeholders, and none of them is its author's to fill in.
  if (isTemplatePath(document.uri.path.split('/'))) return false;
  if (isPlanSibling(workspaceFiles.nameOf(document.uri.toString()))) return true;
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return settings(document.uri).planFiles.some(pattern => {
    const inFolder =
      folder && !pattern.startsWith('**/') ? new vscode.RelativePattern(folder, pattern) : pattern;
    return vscode.languages.match({ language: 'markdown', pattern: inFolder }, document) > 0;
  });
}

/** Whether a document that may be a plan is one; where it has no name to tell, by its headings. */
export function isPlanByHeadings({ uri }: vscode.TextDocument, snapshot: Snapshot): boolean {
  return uri.scheme !== 'untitled' || headingOverlap(builtInTemplate(), snapshot) >= enoughOverlap;
}
