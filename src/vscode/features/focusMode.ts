import { vscode } from '../host/api';
import { toggleSetting } from '../host/settings';

/** Turns focus mode on or off. What it does is a part of how findings are shown: see `registerDiagnostics`. */
export function registerFocusMode(): vscode.Disposable {
  return vscode.commands.registerCommand('planquill.toggleFocusMode', () =>
    toggleSetting('focusMode', vscode.window.activeTextEditor?.document.uri),
  );
}
