import { builtInTemplate } from '../../core/template/builtInTemplate';
import type { Template } from '../../core/template/template';
import { shownText } from '../../core/text/untrustedText';
import { planFileName } from '../../core/workspace/documentNames';
import { ownTemplatePath } from '../../core/workspace/templates/ownTemplate';
import { vscode } from '../host/api';
import { applyChange } from '../host/applyChange';
import { workspaceFiles, writingReason } from '../host/workspaceFiles';
import type { Services } from '../services';

/**
 * "Own Template…": opens the template that the plans of a workspace are made from. Where they are made from the built-in one, it
 * is copied into the workspace first, and plans are measured by the copy from then on.
 */
export function registerOwnTemplate({ activePlan, log }: Services): vscode.Disposable {
  return vscode.commands.registerCommand('planquill.ownTemplate', async () => {
    try {
      const open = activePlan.plan;
      const { template, reason } = open?.plan.choice ?? {};
      const isOwn = template !== undefined && reason !== 'built-in';
      const uri = isOwn ? vscode.Uri.parse(template.name) : await copied(open?.uri, template);
      if (uri) await vscode.window.showTextDocument(uri, { preview: false });
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      void vscode.window.showErrorMessage(
        shownText(vscode.l10n.t('The template could not be copied: {0}', writingReason(error))),
      );
    }
  });
}

/**
 * The template of the workspace that a plan lies in, copied there unless it is there already.
 *
 * @param builtIn the one that the plan is measured by; without one that of plans is copied, for a plan in the same place
 */
async function copied(
  plan: vscode.Uri | undefined,
  builtIn: Template | undefined,
): Promise<vscode.Uri | undefined> {
  const folder = await folderOf(plan);
  if (!folder) return undefined;
  const root = folder.uri.toString();
  const isInside = plan && vscode.workspace.getWorkspaceFolder(plan) === folder;
  const above = (isInside && workspaceFiles.parent(plan.toString())) || root;
  const place = isInside && builtIn ? plan.toString() : workspaceFiles.join(above, planFileName);
  const path = await ownTemplatePath(workspaceFiles, root, place);
  if (!(await workspaceFiles.exists(path))) {
    const { text } = (builtIn ?? builtInTemplate()).snapshot;
    await applyChange({ edits: [], newFiles: [{ path, inside: root, text }] });
  }
  return vscode.Uri.parse(path);
}

/** The folder of the active plan, the only one, or the one that a person chooses. */
async function folderOf(plan: vscode.Uri | undefined): Promise<vscode.WorkspaceFolder | undefined> {
  const own = plan && vscode.workspace.getWorkspaceFolder(plan);
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (own || folders.length === 1) return own ?? folders[0];
  if (folders.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a folder first: the template is copied into it.'),
    );
    return undefined;
  }
  return vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t('Choose the folder for the template'),
  });
}
