import type { PlanDocument } from '../../core/document/planDocument';
import { type Change, hasStops, selectionAfter } from '../../core/text/change';
import type { Range } from '../../core/text/positions';
import { vscode } from '../host/api';
import { applyChange } from '../host/applyChange';
import { toOffsets } from '../host/convert';
import { select } from '../host/select';
import { showStatusMessage } from '../host/statusMessage';
import type { PlanDocuments } from './planDocuments';

/**
 * How a gesture ended. `no-plan`: the active editor shows none, or it was edited faster than it could be read. `nothing`: the
 * gesture had nothing to change. `refused`: the document was edited before the change could be made.
 */
export type GestureOutcome = 'applied' | 'no-plan' | 'nothing' | 'refused';

/**
 * Applies a gesture to the plan in the active editor, in one undo step and only to the version that it was computed for. The
 * selection goes where the change says; it stays where the change has tab stops, which VS Code leads through by itself.
 *
 * @param gesture given the present version of the plan, and the selection in UTF-16 offsets of it
 * @throws what `applyChange` throws
 */
export async function applyGesture(
  plans: PlanDocuments,
  gesture: (plan: PlanDocument, selection: Range) => Change | undefined,
): Promise<GestureOutcome> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return 'no-plan';
  const { document } = editor;
  return applyGestureTo(
    plans,
    document,
    plan => gesture(plan, toOffsets(editor.selection, document)),
    editor,
  );
}

/**
 * Applies a gesture to a plan, as {@link applyGesture} does, wherever it is shown: a gesture of a view knows its plan.
 *
 * @param editor whose selection goes where the change says
 * @throws what `applyChange` throws
 */
export async function applyGestureTo(
  plans: PlanDocuments,
  document: vscode.TextDocument,
  gesture: (plan: PlanDocument) => Change | undefined,
  editor?: vscode.TextEditor,
): Promise<GestureOutcome> {
  const open = await plans.current(document);
  if (!open) return 'no-plan';
  const { version } = open.plan;
  const change = gesture(open.plan);
  if (!change) return 'nothing';
  if (!(await applyChange(change, { document, version }))) return 'refused';
  const selection = selectionAfter(change.edits);
  if (editor && selection && !hasStops(change.edits) && document.version === version + 1) {
    select(editor, document.positionAt(selection.start), document.positionAt(selection.end));
  }
  return 'applied';
}

/**
 * Says in the status bar why a gesture did nothing.
 *
 * @param nothing what is said where there was nothing to change
 */
export function showOutcome(outcome: GestureOutcome, nothing: string): void {
  if (outcome === 'applied') return;
  const messages = {
    'no-plan': vscode.l10n.t('Open a plan and put the cursor into it.'),
    refused: vscode.l10n.t('The plan was changed meanwhile. Try again.'),
    nothing,
  };
  showStatusMessage(messages[outcome]);
}
