import { type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { type Seen, witnessMark } from '../workbench/keyboard/seen';

/**
 * Entry of the extension host in a window that is driven from outside, by keys alone: says what the editor holds after each
 * event, on the console that the driver hears, and changes nothing. It ends with its window.
 */
export async function run(): Promise<void> {
  window.onDidChangeTextEditorSelection(({ textEditor }) => tell(textEditor));
  window.onDidChangeActiveTextEditor(editor => editor && tell(editor));
  workspace.onDidSaveTextDocument(document => tellOf(document));
  if (window.activeTextEditor) tell(window.activeTextEditor);
  await new Promise<never>(() => undefined);
}

function tellOf(document: TextDocument): void {
  const editor = window.activeTextEditor;
  if (editor?.document === document) tell(editor);
}

function tell({ document, selection }: TextEditor): void {
  const seen: Seen = {
    path: workspace.asRelativePath(document.uri),
    version: document.version,
    isDirty: document.isDirty,
    selected: document.getText(selection),
    start: document.offsetAt(selection.start),
    cursor: document.offsetAt(selection.active),
    text: document.getText().replaceAll('\r\n', '\n'),
  };
  console.log(witnessMark + JSON.stringify(seen));
}
