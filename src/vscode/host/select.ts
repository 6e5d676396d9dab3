import { vscode } from './api';

/** Selects from one position of an editor to another one, where the cursor is then. Scrolls there if it is out of sight. */
export function select(editor: vscode.TextEditor, anchor: vscode.Position, active: vscode.Position): void {
  editor.selection = new vscode.Selection(anchor, active);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
