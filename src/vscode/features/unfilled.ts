import { removeUnfilled } from '../../core/editing/removeUnfilled';
import {
  type Direction,
  nextUnfilled,
  type UnfilledStop,
  unfilledStops,
} from '../../core/editing/unfilledStops';
import { editorOfPlan } from '../documents/editorOfPlan';
import { applyGesture } from '../documents/gesture';
import type { OpenPlan, PlanDocuments } from '../documents/planDocuments';
import { vscode } from '../host/api';
import { toOffsets, toRange } from '../host/convert';
import type { Services } from '../services';

/** Milliseconds for which a message stays in the status bar. */
const messageTime = 5000;

/**
 * "Next Unfilled", "Previous Unfilled" and "Remove Unfilled": they lead through what waits for a person, with what fits there
 * in the list of suggestions.
 */
export function registerUnfilled({ plans, activePlan }: Services): vscode.Disposable {
  const go = async (direction: Direction) => {
    const editor = await editorOfPlan(activePlan);
    if (editor) await goOn(editor, plans, direction);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('planquill.nextUnfilled', () => go('next')),
    vscode.commands.registerCommand('planquill.previousUnfilled', () => go('previous')),
    vscode.commands.registerCommand('planquill.removeUnfilled', async () => {
      const editor = await editorOfPlan(activePlan);
      if (!editor) return;
      const outcome = await applyGesture(plans, removeUnfilled);
      if (outcome === 'nothing') tell(vscode.l10n.t('Nothing here can be removed without loss'));
      else if (outcome === 'applied') await goOn(editor, plans, 'next');
    }),
  );
}

async function goOn(editor: vscode.TextEditor, plans: PlanDocuments, direction: Direction): Promise<void> {
  const open = await plans.current(editor.document);
  if (!open || open.plan.version !== editor.document.version) return;
  const selection = toOffsets(editor.selection, editor.document);
  const stop = nextUnfilled(unfilledStops(open.plan), selection, direction);
  if (stop) await goToStop(stop, open, editor);
  else tellNothingLeft();
}

/**
 * Selects what is written over at a stop, and shows what fits there. The cursor is at the start of it: VS Code then compares
 * what is typed with the list, and not what it replaces.
 */
export async function goToStop(
  { range }: UnfilledStop,
  { plan }: OpenPlan,
  editor: vscode.TextEditor,
): Promise<void> {
  const { start, end } = toRange(range, plan.snapshot);
  editor.selection = new vscode.Selection(end, start);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  // Of its own accord the list says nothing where nothing fits.
  await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
}

export function tellNothingLeft(): void {
  tell(vscode.l10n.t('Nothing is left to fill in'));
}

function tell(message: string): void {
  vscode.window.setStatusBarMessage(message, messageTime);
}
