import { vscode } from '../../host/api';

/** The argument of the keys that are pressed in the outline. No row has it as its key: these begin with a slash. */
const focusedOutline = 'outline';

/**
 * The rows that a command is for: in a menu the one that it was opened on, with all that are selected if it is one of them;
 * where the outline has the focus, or no text has, those that are selected. Undefined for the section at the cursor.
 */
export function rowsOf(
  first: unknown,
  others: unknown,
  { selection }: vscode.TreeView<string>,
): readonly string[] | undefined {
  if (first === focusedOutline) return selection;
  if (typeof first === 'string') {
    const all = Array.isArray(others) ? others.filter(row => typeof row === 'string') : [];
    return all.includes(first) ? all : [first];
  }
  return vscode.window.activeTextEditor ? undefined : selection;
}
