import { toggleTask } from '../../core/editing/toggleTask';
import { applyGesture, showOutcome } from '../documents/gesture';
import { vscode } from '../host/api';
import type { Services } from '../services';

/** Ticks the tasks on the lines that are selected, or takes the tick from them. */
export function registerToggleTask({ plans }: Services): vscode.Disposable {
  return vscode.commands.registerCommand('planquill.toggleTask', async () => {
    const outcome = await applyGesture(plans, ({ plan }, selection) => toggleTask(plan, selection));
    showOutcome(outcome, vscode.l10n.t('There is no task on this line.'));
  });
}
