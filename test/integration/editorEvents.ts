import {
  commands,
  type Diagnostic,
  type Event,
  extensions,
  languages,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

/** A file of the test workspace. */
export function workspaceFile(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests need the workspace open.');
  return Uri.joinPath(folder.uri, path);
}

export async function openInEditor(uri: Uri): Promise<TextEditor> {
  await extensions.getExtension('planquill.planquill')?.activate();
  return window.showTextDocument(uri);
}

/** Planquill's diagnostics of a document, as soon as they fulfil a condition. */
export async function diagnosticsWhen(
  uri: Uri,
  fulfils: (found: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  const own = () => languages.getDiagnostics(uri).filter(({ source }) => source === 'planquill');
  await until(languages.onDidChangeDiagnostics, () => fulfils(own()));
  return own();
}

/** Resolves when a condition holds, looking again at each event. Mocha's timeout ends a wait in vain. */
export async function until<T>(event: Event<T>, holds: () => boolean): Promise<void> {
  if (holds()) return;
  await new Promise<void>(resolve => {
    const subscription = event(() => {
      if (!holds()) return;
      subscription.dispose();
      resolve();
    });
  });
}

/** Has a file in the workspace while a test uses it, made and removed as a person does it in the editor. */
export async function withFile(file: Uri, text: string, use: () => Promise<void>): Promise<void> {
  const made = new WorkspaceEdit();
  made.createFile(file, { contents: new TextEncoder().encode(text) });
  try {
    await workspace.applyEdit(made);
    await use();
  } finally {
    const folder = Uri.joinPath(file, '..');
    const isAlone = (await workspace.fs.readDirectory(folder)).length === 1;
    const removed = new WorkspaceEdit();
    removed.deleteFile(isAlone ? folder : file, { recursive: true });
    await workspace.applyEdit(removed);
  }
}

/** Throws away unsaved changes and closes every editor. */
export async function closeEditors(): Promise<void> {
  while (window.activeTextEditor)
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** The quick pick takes its first item once it is shown; it tells nobody when that is. */
export async function acceptUntil(isOver: () => boolean): Promise<void> {
  while (!isOver()) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}
