import { removeUnfilled } from '../../core/editing/removeUnfilled';
import { type Direction, nextUnfilled, unfilledStops } from '../../core/editing/unfilledStops';
import { editorOfPlan } from '../documents/editorOfPlan';
import { applyGesture } from '../documents/gesture';
import type { PlanDocuments } from '../documents/planDocuments';
import type { PlanSuggestions } from '../documents/planSuggestions';
import { vscode } from '../host/api';
import { toOffsets } from '../host/convert';
import { showStatusMessage } from '../host/statusMessage';
import type { Services } from '../services';

export const nextUnfilledCommand = 'planquill.nextUnfilled';

/**
 * "Next Unfilled", "Previous Unfilled" and "Remove Unfilled": they lead through what waits for a person, with what fits there
 * in the list of suggestions.
 */
export function registerUnfilled({ plans, activePlan, suggestions }: Services): vscode.Disposable {
  const go = async (direction: Direction) => {
    const editor = await editorOfPlan(activePlan);
    if (editor) await goOn(editor, plans, suggestions, direction);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(nextUnfilledCommand, () => go('next')),
    vscode.commands.registerCommand('planquill.previousUnfilled', () => go('previous')),
    vscode.commands.registerCommand('planquill.removeUnfilled', async () => {
      const editor = await editorOfPlan(activePlan);
      if (!editor) return;
      const outcome = await applyGesture(plans, removeUnfilled);
      if (outcome === 'nothing') showStatusMessage(vscode.l10n.t('Nothing here can be removed without loss'));
      else if (outcome === 'applied') await goOn(editor, plans, suggestions, 'next');
    }),
  );
}

async function goOn(
  editor: vscode.TextEditor,
  plans: PlanDocuments,
  suggestions: PlanSuggestions,
  direction: Direction,
): Promise<void> {
  const open = await plans.current(editor.document);
  if (!open || open.plan.version !== editor.document.version) return;
  const selection = toOffsets(editor.selection, editor.document);
  const stop = nextUnfilled(unfilledStops(open.plan), selection, direction);
  if (stop) await suggestions.goTo(stop.range, open, editor);
  else tellNothingLeft();
}

export function tellNothingLeft(): void {
  showStatusMessage(vscode.l10n.t('Nothing is left to fill in'));
}
