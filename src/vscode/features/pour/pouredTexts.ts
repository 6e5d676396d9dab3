import { vscode } from '../../host/api';

/** The scheme of poured texts. They are read-only, and no plans. */
export const pouredScheme = 'planquill-poured';

/** A text that was poured, with the document and the version that it was made from. */
export interface PouredText {
  readonly document: vscode.Uri;
  readonly version: number;
  readonly text: string;
}

/** The poured texts that a person compares with their documents. Each is dropped when its document is closed. */
export class PouredTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, PouredText>();
  readonly #subscriptions: vscode.Disposable;
  #count = 0;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(pouredScheme, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString())),
    );
  }

  /** @returns the URI that shows the text; its path is the document's, so that it is Markdown too */
  add(poured: PouredText): vscode.Uri {
    this.#count += 1;
    const { path } = poured.document;
    const uri = vscode.Uri.from({
      scheme: pouredScheme,
      path: `${path.startsWith('/') ? '' : '/'}${path.replace(/(?:\.md)?$/iu, '.md')}`,
      query: String(this.#count),
    });
    this.#texts.set(uri.toString(), poured);
    return uri;
  }

  get(uri: vscode.Uri): PouredText | undefined {
    return this.#texts.get(uri.toString());
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.get(uri)?.text;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#texts.clear();
  }
}
