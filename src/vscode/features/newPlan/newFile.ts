import { firstUnfilled } from '../../../core/editing/unfilledStops';
import type { Template } from '../../../core/template/template';
import { isProblem, type Problem } from '../../../core/text/problem';
import { templatesToChooseFrom } from '../../../core/workspace/templates/newDocumentTemplates';
import { editorContexts } from '../../documents/contextCache';
import type { PlanDocuments } from '../../documents/planDocuments';
import { vscode } from '../../host/api';
import { askForTemplate } from '../../host/askForTemplate';
import { toRange } from '../../host/convert';
import { openingCommand, problemText } from '../../host/problemText';
import { select } from '../../host/select';
import { workspaceFiles } from '../../host/workspaceFiles';

/**
 * The templates for a new document: the one that the person chooses when there are several, and none for a document without
 * any. Undefined when there is none that can be used, which is told, and when the person gives up.
 *
 * @param title of the box
 */
export async function templateFor(
  document: string,
  title: string,
): Promise<{ readonly template: Template | undefined } | undefined> {
  const templates = await templatesToChooseFrom(workspaceFiles, editorContexts(), document);
  if (isProblem(templates)) {
    showProblem(templates);
    return undefined;
  }
  if (templates.length < 2) return { template: templates[0] };
  const template = await askForTemplate(templates, {
    title,
    placeHolder: vscode.l10n.t('Which template is it made from?'),
  });
  return template && { template };
}

/** Tells why no plan was made, and leads to the place to mend. It does not wait for the person. */
export function showProblem(problem: Problem): void {
  const message = vscode.l10n.t('The plan could not be created: {0}', problemText(problem));
  const { title, command, arguments: values = [] } = openingCommand(problem);
  void vscode.window.showErrorMessage(message, title).then(chosen => {
    if (chosen) void vscode.commands.executeCommand(command, ...values);
  });
}

/** Throws where a plan cannot be written. Without this check, writing would create a removed workspace folder again. */
export async function requireWritable(root: vscode.Uri): Promise<void> {
  if (vscode.workspace.fs.isWritableFileSystem(root.scheme) === false)
    throw new Error(vscode.l10n.t('{0} is read-only.', root.path));
  if ((await workspaceFiles.readFolder(root.toString())) === undefined)
    throw new Error(vscode.l10n.t('the folder {0} does not exist.', root.path));
}

/** Selects what a person has to write first. */
export async function selectFirstUnfilled(editor: vscode.TextEditor, plans: PlanDocuments): Promise<void> {
  const open = await plans.current(editor.document);
  const first = open && firstUnfilled(open.plan);
  // The person may have typed on.
  if (!first || open.plan.version !== editor.document.version) return;
  const { start, end } = toRange(first.range, open.plan.snapshot);
  select(editor, start, end);
}
