import { fillTemplate } from '../../core/plan/fillTemplate';
import type { Template } from '../../core/template/template';
import { isProblem } from '../../core/text/problem';
import { shownText } from '../../core/text/untrustedText';
import { featureOf } from '../../core/workspace/features/featureOf';
import { isoDate } from '../../core/workspace/isoDate';
import { placeForMissing } from '../../core/workspace/referenceCheck';
import { newDocumentTemplates } from '../../core/workspace/templates/newDocumentTemplates';
import { whyOutside } from '../../core/workspace/writing';
import { editorContexts } from '../documents/contextCache';
import { vscode } from '../host/api';
import { applyChange } from '../host/applyChange';
import { planRoot } from '../host/planRoot';
import { problemText } from '../host/problemText';
import { workspaceFiles, writingReason } from '../host/workspaceFiles';
import type { Services } from '../services';

/** The internal command of a fix that makes a missing file: the plan's URI and the path as the plan writes it. */
export const createReferencedCommand = '_planquill.createReferenced';

/** Makes a file that a plan refers to, from the template for its name, and opens it. */
export function registerCreateReferenced({ log }: Services): vscode.Disposable {
  return vscode.commands.registerCommand(createReferencedCommand, async (plan: vscode.Uri, path: string) => {
    try {
      const target = await placeForMissing(workspaceFiles, plan.toString(), path);
      const outside =
        target === undefined ? undefined : await whyOutside(workspaceFiles, planRoot(plan), target);
      if (outside) throw new Error(problemText(outside));
      const template = target === undefined ? undefined : await templateForFile(target);
      if (target === undefined || !template) return;
      const feature = featureOf(workspaceFiles, target, isoDate(new Date()));
      const text = feature ? fillTemplate(template, feature) : template.snapshot.text;
      await applyChange({ edits: [], newFiles: [{ path: target, inside: planRoot(plan), text }] });
      await vscode.window.showTextDocument(vscode.Uri.parse(target));
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      void vscode.window.showErrorMessage(
        shownText(vscode.l10n.t('{0} could not be created: {1}', path, writingReason(error))),
      );
    }
  });
}

/** Whether a missing file can be made: it lies in the plan's workspace folder, and there is a template for its name. */
export async function canCreateReferenced(plan: vscode.Uri, path: string): Promise<boolean> {
  const target = await placeForMissing(workspaceFiles, plan.toString(), path);
  if (target === undefined || (await whyOutside(workspaceFiles, planRoot(plan), target))) return false;
  return (await templateForFile(target)) !== undefined;
}

async function templateForFile(target: string): Promise<Template | undefined> {
  const templates = await newDocumentTemplates(workspaceFiles, editorContexts(), target);
  return isProblem(templates) ? undefined : templates[0];
}
