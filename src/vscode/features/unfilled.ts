import { removeUnfilled } from '../../core/editing/removeUnfilled';
import { type Direction, nextUnfilled } from '../../core/editing/unfilledStops';
import { editorOfPlan } from '../documents/editorOfPlan';
import { applyGesture } from '../documents/gesture';
import { vscode } from '../host/api';
import { showStatusMessage } from '../host/statusMessage';
import type { Services } from '../services';
import { goToStop, tellNothingLeft } from './goToStop';

export const nextUnfilledCommand = 'planquill.nextUnfilled';

/**
 * "Next Unfilled", "Previous Unfilled" and "Remove Unfilled": they lead through what waits for a person, with what fits there
 * in the list of suggestions.
 */
export function registerUnfilled(services: Services): vscode.Disposable {
  const { plans, activePlan } = services;
  const goOn = async (editor: vscode.TextEditor, direction: Direction) => {
    const isThere = await goToStop(editor, services, (stops, selection) =>
      nextUnfilled(stops, selection, direction),
    );
    if (isThere === false) tellNothingLeft();
  };
  const go = async (direction: Direction) => {
    const editor = await editorOfPlan(activePlan);
    if (editor) await goOn(editor, direction);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(nextUnfilledCommand, () => go('next')),
    vscode.commands.registerCommand('planquill.previousUnfilled', () => go('previous')),
    vscode.commands.registerCommand('planquill.removeUnfilled', async () => {
      const editor = await editorOfPlan(activePlan);
      if (!editor) return;
      const outcome = await applyGesture(plans, removeUnfilled);
      if (outcome === 'nothing') showStatusMessage(vscode.l10n.t('Nothing here can be removed without loss'));
      else if (outcome === 'applied') await goOn(editor, 'next');
    }),
  );
}
