import { fillAsSnippet } from '../../core/editing/fillAsSnippet';
import { fillEverywhere } from '../../core/editing/fillEverywhere';
import { applyGesture, applyGestureTo, type GestureOutcome, showOutcome } from '../documents/gesture';
import type { PlanDocuments } from '../documents/planDocuments';
import { vscode } from '../host/api';
import { toOffsets } from '../host/convert';
import type { Services } from '../services';

/** The commands that fill in many places of a plan at once: one after the other by Tab, or all equal ones. */
export function registerFill({ plans }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('planquill.fillAsSnippet', async () => {
      const outcome = await applyGesture(plans, fillAsSnippet);
      showOutcome(outcome, vscode.l10n.t('Nothing is left to fill in here.'));
    }),
    vscode.commands.registerCommand('planquill.fillEverywhere', async () => {
      showOutcome(
        await useForAll(plans),
        vscode.l10n.t('Nothing else in the plan waits for what is written here.'),
      );
    }),
  );
}

/** The cursor stays where it is: a person goes on with the sentence. */
async function useForAll(plans: PlanDocuments): Promise<GestureOutcome> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return 'no-plan';
  const { document } = editor;
  return applyGestureTo(plans, document, ({ plan }) =>
    fillEverywhere(plan, toOffsets(editor.selection, document)),
  );
}
