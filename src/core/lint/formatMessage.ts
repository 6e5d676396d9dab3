import type { MessageData } from './finding';

/** Fills the `{name}` gaps of an English message, as `vscode.l10n.t` does for a translated one. */
export function formatMessage(message: string, data: MessageData): string {
  return message.replace(/\{(\w+)\}/gu, (gap, name: string) => data[name] ?? gap);
}
