import { isProblem } from '../../../core/text/problem';
import { shownText } from '../../../core/text/untrustedText';
import { isoDate } from '../../../core/workspace/isoDate';
import {
  createDocument,
  newDocumentOf,
  samplePathOf,
} from '../../../core/workspace/newDocuments/newDocument';
import type { NewKind } from '../../../core/workspace/newDocuments/newKinds';
import { editorContexts } from '../../documents/contextCache';
import type { PlanDocuments } from '../../documents/planDocuments';
import { vscode } from '../../host/api';
import { workspaceFiles } from '../../host/workspaceFiles';
import { kindLabel } from './kinds';
import { selectFirstUnfilled, showProblem, templateFor } from './newFile';

/**
 * Makes a document of a kind from its template, opens it and selects what comes first to write. One that exists is opened.
 *
 * @param name its title; the person is asked for it when absent
 */
export async function newOfKind(
  root: vscode.Uri,
  kind: NewKind,
  name: string | undefined,
  plans: PlanDocuments,
): Promise<void> {
  const heading = shownText(vscode.l10n.t('New {0}', kindLabel(kind)));
  const date = isoDate(new Date());
  const title = name ?? (await askForName(kind, heading, date));
  if (title === undefined || title.trim() === '') return;
  // Another one may have been made while the person typed.
  const made = await newDocumentOf(workspaceFiles, kind, title, date);
  if (!made) throw new Error(noName());
  const chosen = await templateFor(samplePathOf(workspaceFiles, kind), heading);
  if (!chosen) return;
  const making = { root: root.toString(), template: chosen.template, contexts: editorContexts() };
  const created = await createDocument(workspaceFiles, made, making);
  if (isProblem(created)) {
    showProblem(created);
    return;
  }
  const uri = vscode.Uri.parse(made.path);
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  if (created) await selectFirstUnfilled(editor, plans);
  else {
    const message = vscode.l10n.t('{0} exists already; here it is.', made.shownPath);
    void vscode.window.showInformationMessage(shownText(message));
  }
}

/** Asks for the title of a document, and shows what it gives. Undefined when the person gives up. */
function askForName(kind: NewKind, title: string, date: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('What is it about?'),
    ignoreFocusOut: true,
    validateInput: async value => {
      if (value.trim() === '') return undefined;
      const made = await newDocumentOf(workspaceFiles, kind, value, date);
      if (!made) return noName();
      const message = shownText(vscode.l10n.t('File: {0}', made.shownPath));
      return { message, severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
}

function noName(): string {
  return vscode.l10n.t('The name needs a letter or a digit to name a file by.');
}
