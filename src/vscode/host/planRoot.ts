import { vscode } from './api';

/** The folder that a link of a plan may lead into: its workspace folder, or its own. A link may be a stranger's. */
export function planRoot(plan: vscode.Uri): string {
  return (vscode.workspace.getWorkspaceFolder(plan)?.uri ?? vscode.Uri.joinPath(plan, '..')).toString();
}
