import { Snapshot } from '../../../core/markdown/snapshot';
import { pour } from '../../../core/plan/pour/pour';
import { frontMatterTemplate } from '../../../core/template/templateChoice';
import { replacement } from '../../../core/text/edits';
import { shownText } from '../../../core/text/untrustedText';
import { featureOf } from '../../../core/workspace/features/featureOf';
import { isoDate } from '../../../core/workspace/isoDate';
import { namingItsTemplate } from '../../../core/workspace/templates/namedTemplate';
import { pourTemplates } from '../../../core/workspace/templates/pourTemplates';
import { unreadIn } from '../../../core/workspace/unread';
import { editorContexts } from '../../documents/contextCache';
import { templateFilesInWorkspace } from '../../documents/templateFilesInWorkspace';
import { vscode } from '../../host/api';
import { applyChange } from '../../host/applyChange';
import { askForTemplate, templateItem } from '../../host/askForTemplate';
import { problemText } from '../../host/problemText';
import { showStatusMessage } from '../../host/statusMessage';
import { workspaceFiles, writingReason } from '../../host/workspaceFiles';
import type { Services } from '../../services';
import { PouredTexts, pouredScheme } from './pouredTexts';

const pourCommand = 'planquill.pourIntoTemplate';

/** "Pour into Template…": shows a text in the order of a template beside the text as it is, and takes it over when asked to. */
export function registerPourIntoTemplate({ log }: Services): vscode.Disposable {
  const texts = new PouredTexts();
  const run = (action: () => Promise<void>) => async () => {
    try {
      await action();
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      showStatusMessage(vscode.l10n.t('The text could not be poured: {0}', writingReason(error)));
    }
  };
  return vscode.Disposable.from(
    texts,
    vscode.commands.registerCommand(
      pourCommand,
      run(() => pourActive(texts)),
    ),
    vscode.commands.registerCommand(
      'planquill.acceptPoured',
      run(() => acceptPoured(texts)),
    ),
  );
}

async function pourActive(texts: PouredTexts): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown' || document.uri.scheme === pouredScheme) {
    showStatusMessage(vscode.l10n.t('Open the Markdown document that is to be poured into a template.'));
    return;
  }
  const path = document.uri.toString();
  const named = frontMatterTemplate(Snapshot.parse(document.getText()))?.path;
  const contexts = editorContexts();
  const found = await templateFilesInWorkspace();
  const templates = await pourTemplates(workspaceFiles, contexts, path, named, found);
  const template = await askForTemplate(templates, {
    title: vscode.l10n.t('Pour into Template'),
    placeHolder: vscode.l10n.t(
      'Which template does the text go into? Nothing is changed before you accept it',
    ),
  });
  if (!template || document.isClosed) return;
  const { label } = templateItem(template);
  // Somebody may have written in it while the list was open.
  const { version } = document;
  const snapshot = Snapshot.parse(document.getText());
  const [unread] = unreadIn(snapshot, path);
  if (unread) {
    showStatusMessage(problemText(unread));
    return;
  }
  const poured = pour(snapshot, template, featureOf(workspaceFiles, path, isoDate(new Date())));
  const isChecked = (await contexts.kindOf(path)) !== undefined;
  const text = isChecked ? await namingItsTemplate(poured, template, workspaceFiles, contexts, path) : poured;
  if (text === snapshot.text) {
    showStatusMessage(
      vscode.l10n.t('The text has everything of the template {0} in its order already.', label),
    );
    return;
  }
  const uri = texts.add({ document: document.uri, version, text });
  const name = workspaceFiles.nameOf(path);
  const title = shownText(vscode.l10n.t('{0} ↔ poured into {1}', name, label));
  await vscode.commands.executeCommand('vscode.diff', document.uri, uri, title, { preview: false });
}

/** Puts the poured text of the active comparison in the place of its document's, and closes the comparison. */
async function acceptPoured(texts: PouredTexts): Promise<void> {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  const input = tab?.input;
  const poured = input instanceof vscode.TabInputTextDiff ? texts.get(input.modified) : undefined;
  if (!tab || !poured) {
    showStatusMessage(
      vscode.l10n.t('Pour a text into a template first, and accept it beside the comparison.'),
    );
    return;
  }
  const document = await vscode.workspace.openTextDocument(poured.document);
  const { version, text } = poured;
  const edits = document.version === version ? [replacement(document.getText(), text)] : [];
  if (edits.length === 0 || !(await applyChange({ edits }, { document, version }))) {
    offerAgain(document);
    return;
  }
  await vscode.window.tabGroups.close(tab);
  await vscode.window.showTextDocument(document, { preview: false });
}

/** Tells that a document is another one by now. It does not wait for the person. */
function offerAgain(document: vscode.TextDocument): void {
  const again = vscode.l10n.t('Pour Again');
  const name = workspaceFiles.nameOf(document.uri.toString());
  const message = vscode.l10n.t('{0} was changed since it was poured, and was left as it is.', name);
  void vscode.window.showWarningMessage(shownText(message), again).then(async chosen => {
    if (chosen !== again) return;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand(pourCommand);
  });
}
