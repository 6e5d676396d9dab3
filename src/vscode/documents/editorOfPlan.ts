import { vscode } from '../host/api';
import type { ActivePlan } from './activePlan';

/**
 * The editor of the plan that a person works on. A view or a preview of it may have the focus: the editor gets it then, as
 * what is done next is done in it. Undefined without a plan.
 */
export async function editorOfPlan({ plan }: ActivePlan): Promise<vscode.TextEditor | undefined> {
  if (!plan) return undefined;
  const key = plan.uri.toString();
  const shown = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
  const editor = shown.find(other => other?.document.uri.toString() === key);
  const document = editor?.document ?? (await vscode.workspace.openTextDocument(plan.uri));
  return vscode.window.showTextDocument(
    document,
    editor?.viewColumn ? { viewColumn: editor.viewColumn } : {},
  );
}
