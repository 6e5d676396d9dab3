import { addTableRow } from '../../core/editing/addTableRow';
import { alignTable } from '../../core/editing/alignTable';
import { moveTableRow } from '../../core/editing/moveTableRow';
import { type NextCell, nextTableCell, previousTableCell } from '../../core/editing/nextTableCell';
import { removeTableRow } from '../../core/editing/removeTableRow';
import type { Plan } from '../../core/plan/plan';
import { tableAt } from '../../core/plan/tableAt';
import type { Change } from '../../core/text/change';
import type { Range } from '../../core/text/positions';
import { applyGesture } from '../documents/gesture';
import type { PlanDocuments } from '../documents/planDocuments';
import { vscode } from '../host/api';
import { applyChange } from '../host/applyChange';
import { toOffsets, toRange } from '../host/convert';
import { showStatusMessage } from '../host/statusMessage';
import type { Services } from '../services';

/** The context key by which Tab is bound: one cursor, or one selection, in one row of a table of a plan. */
const inTableKey = 'planquill.inTable';

/** The commands on the table of a plan at the cursor. */
export function registerTables({ plans }: Services): vscode.Disposable {
  const command = (name: string, gesture: (plan: Plan, selection: Range) => Change | undefined) =>
    vscode.commands.registerCommand(name, () => changeTable(plans, gesture));
  return vscode.Disposable.from(
    command('planquill.addTableRow', addTableRow),
    command('planquill.removeTableRow', removeTableRow),
    command('planquill.moveTableRowUp', (plan, selection) => moveTableRow(plan, selection, 'up')),
    command('planquill.moveTableRowDown', (plan, selection) => moveTableRow(plan, selection, 'down')),
    command('planquill.alignTable', alignTable),
    vscode.commands.registerCommand('planquill.nextTableCell', () => goToCell(plans, nextTableCell, 'tab')),
    vscode.commands.registerCommand('planquill.previousTableCell', () =>
      goToCell(
        plans,
        (plan, selection) => {
          const selected = previousTableCell(plan, selection);
          return selected && { selected };
        },
        'outdent',
      ),
    ),
    followTables(plans),
  );
}

async function changeTable(
  plans: PlanDocuments,
  gesture: (plan: Plan, selection: Range) => Change | undefined,
): Promise<void> {
  let isInTable = false;
  const outcome = await applyGesture(plans, ({ plan }, selection) => {
    isInTable = tableAt(plan, selection) !== undefined;
    return gesture(plan, selection);
  });
  if (outcome === 'no-plan' || (outcome === 'nothing' && !isInTable))
    showStatusMessage(vscode.l10n.t('Put the cursor into a table of a plan.'));
}

/**
 * Selects a cell, or adds a row.
 *
 * @param otherwise the command that the key has elsewhere in VS Code: the cursor may have left the table a moment ago
 */
async function goToCell(
  plans: PlanDocuments,
  step: (plan: Plan, selection: Range) => NextCell | undefined,
  otherwise: string,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const open = editor && (await plans.current(editor.document));
  if (!editor || !open || !tableAt(open.plan.plan, toOffsets(editor.selection, editor.document))) {
    await vscode.commands.executeCommand(otherwise);
    return;
  }
  const { document } = editor;
  const found = step(open.plan.plan, toOffsets(editor.selection, document));
  if (!found) return;
  if ('change' in found) {
    await applyChange(found.change, { document, version: open.plan.version });
    return;
  }
  const range = toRange(found.selected, document);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range);
}

/** Keeps the context key. A line without a bar costs no look at the plan. */
function followTables(plans: PlanDocuments): vscode.Disposable {
  let known = false;
  const follow = () => {
    const now = isInTable(plans, vscode.window.activeTextEditor);
    if (now === undefined || now === known) return;
    known = now;
    void vscode.commands.executeCommand('setContext', inTableKey, now);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(follow),
    vscode.window.onDidChangeActiveTextEditor(follow),
    plans.onDidChange(follow),
    plans.onDidClose(follow),
  );
}

/** Undefined where the plan is behind its document: its next lint will tell. */
function isInTable(plans: PlanDocuments, editor: vscode.TextEditor | undefined): boolean | undefined {
  if (editor?.document.languageId !== 'markdown' || editor.selections.length > 1) return false;
  const { document, selection } = editor;
  if (!selection.isSingleLine || !document.lineAt(selection.active.line).text.includes('|')) return false;
  const plan = plans.get(document.uri)?.plan;
  if (plan && plan.version !== document.version) return undefined;
  return plan !== undefined && tableAt(plan.plan, toOffsets(selection, document)) !== undefined;
}
