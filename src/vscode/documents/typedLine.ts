import { vscode } from '../host/api';
import { KeyedDelay } from '../host/keyedDelay';

/** Milliseconds without typing after which nobody types on a line any more. */
const restingPause = 2000;

/** The line of the active editor that a person types on, until the cursor leaves it or rests. */
export class TypedLine implements vscode.Disposable {
  readonly #delay = new KeyedDelay(restingPause);
  readonly #began = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #ended = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;
  #typed: { readonly document: vscode.TextDocument; readonly line: number } | undefined;

  /** Fires when a person begins to type on a line whose place has not changed. */
  readonly onDidBegin = this.#began.event;
  readonly onDidEnd = this.#ended.event;

  /** @param isWanted whether the line of a document is of interest */
  constructor(isWanted: (uri: vscode.Uri) => boolean) {
    this.#subscriptions = vscode.Disposable.from(
      this.#began,
      this.#ended,
      this.#delay,
      vscode.workspace.onDidChangeTextDocument(event => {
        if (isWanted(event.document.uri)) this.#change(event);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const typed = this.#typed;
        if (textEditor.document !== typed?.document) return;
        if (selections.every(({ active }) => active.line !== typed.line)) this.end();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.end()),
    );
  }

  /** The line in a document, 0-based; undefined where nobody types. */
  in(uri: vscode.Uri): number | undefined {
    return this.#typed?.document.uri.toString() === uri.toString() ? this.#typed.line : undefined;
  }

  end(): void {
    const typed = this.#typed;
    if (!typed) return;
    this.#typed = undefined;
    this.#delay.cancel(typed.document.uri.toString());
    this.#ended.fire(typed.document);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #change({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document !== document) return;
    const { line: cursor } = editor.selection.active;
    // The cursor may or may not have moved yet.
    const change = contentChanges.find(
      ({ range, text }) =>
        range.start.line <= cursor && cursor <= Math.max(range.end.line, lastLine(range, text)),
    );
    if (!change) return;
    const line = lastLine(change.range, change.text);
    const { uri } = document;
    const isSamePlace = change.range.isSingleLine && line === change.range.start.line;
    const isNew = this.in(uri) !== line;
    this.#typed = { document, line };
    this.#delay.run(uri.toString(), () => this.end());
    if (isNew && isSamePlace) this.#began.fire(document);
  }
}

/** The line on which a changed text ends. */
function lastLine({ start }: vscode.Range, text: string): number {
  return start.line + (text.match(/\r\n?|\n/gu)?.length ?? 0);
}
