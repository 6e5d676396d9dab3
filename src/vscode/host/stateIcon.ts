import { vscode } from './api';
import type { PlanState } from './planStateText';

/**
 * The icon of a plan or a part of one. Its shape says what the accessible label says, without its colour.
 *
 * @param isOpen whether it is neither unfinished nor done
 */
export function stateIcon({ unfinished, tasks }: PlanState, isOpen: boolean): vscode.ThemeIcon {
  if (unfinished > 0)
    return new vscode.ThemeIcon('circle-large-outline', new vscode.ThemeColor('list.warningForeground'));
  if (tasks.done < tasks.total) return new vscode.ThemeIcon('tasklist');
  if (isOpen) return new vscode.ThemeIcon('circle-large-outline');
  return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
}
