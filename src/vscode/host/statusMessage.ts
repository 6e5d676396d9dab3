import { shownText } from '../../core/text/untrustedText';
import { vscode } from './api';

/** Milliseconds for which a message stays in the status bar. */
const messageTime = 5000;

/** Says in the status bar why a key did nothing: a pop-up would take a person's hands from the plan. */
export function showStatusMessage(message: string): void {
  vscode.window.setStatusBarMessage(shownText(message), messageTime);
}
