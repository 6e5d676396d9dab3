import { toggleTask } from '../../../core/editing/toggleTask';
import { applyGesture, showOutcome } from '../../documents/gesture';
import type { PlanDocuments } from '../../documents/planDocuments';
import { vscode } from '../../host/api';
import { rowsOf } from './chosenRows';
import type { RowGestures } from './rowGestures';

/** Ticks the tasks of the outline's rows, or those on the lines that are selected; takes the tick away where all are done. */
export function registerToggleTask(
  plans: PlanDocuments,
  gestures: RowGestures,
  view: vscode.TreeView<string>,
): vscode.Disposable {
  return vscode.commands.registerCommand(
    'planquill.toggleTask',
    async (first?: unknown, others?: unknown) => {
      const rows = rowsOf(first, others, view);
      if (rows) return gestures.toggleTasks(rows);
      const outcome = await applyGesture(plans, ({ plan }, selection) => toggleTask(plan, selection));
      showOutcome(outcome, vscode.l10n.t('There is no task on this line.'));
    },
  );
}
