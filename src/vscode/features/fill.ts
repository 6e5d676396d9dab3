import { fillAsSnippet } from '../../core/editing/fillAsSnippet';
import { fillEverywhere } from '../../core/editing/fillEverywhere';
import { applyGesture } from '../documents/gesture';
import type { PlanDocuments } from '../documents/planDocuments';
import { vscode } from '../host/api';
import { applyChange } from '../host/applyChange';
import { toOffsets } from '../host/convert';
import type { Services } from '../services';

/** The commands that fill in many places of a plan at once: one after the other by Tab, or all equal ones. */
export function registerFill({ plans }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('planquill.fillAsSnippet', async () => {
      const outcome = await applyGesture(plans, fillAsSnippet);
      if (outcome === 'no-plan') tell(vscode.l10n.t('Open a plan to fill it in.'));
      if (outcome === 'nothing') tell(vscode.l10n.t('Nothing is left to fill in here.'));
    }),
    vscode.commands.registerCommand('planquill.fillEverywhere', () => useForAll(plans)),
  );
}

/** The cursor stays where it is: a person goes on with the sentence. */
async function useForAll(plans: PlanDocuments): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const open = editor && (await plans.current(editor.document));
  if (!editor || !open) {
    tell(vscode.l10n.t('Open a plan to fill it in.'));
    return;
  }
  const { document, selection } = editor;
  const change = fillEverywhere(open.plan.plan, toOffsets(selection, document));
  if (change) await applyChange(change, { document, version: open.plan.version });
  else tell(vscode.l10n.t('Nothing else in the plan waits for what is written here.'));
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
