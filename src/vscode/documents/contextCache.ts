import type { AskedPaths } from '../../core/workspace/askedPaths';
import { type DocumentContext, DocumentContexts } from '../../core/workspace/documentContext';
import { isoDate } from '../../core/workspace/isoDate';
import type { DocumentKind } from '../../core/workspace/layouts';
import { vscode } from '../host/api';
import { lintSettings, settings } from '../host/settings';
import { workspaceFiles } from '../host/workspaceFiles';

/** What decides, besides files, how the editor lints: its clock and its settings. */
export const editorOptions = {
  today: () => isoDate(new Date()),
  settingsFor: (document: string) => lintSettings(vscode.Uri.parse(document)),
  settingsProblemsFor: (document: string) => settings(vscode.Uri.parse(document)).problems,
};

/** The contexts of documents in the workspace's file systems, with the settings of the editor. */
export function editorContexts(): DocumentContexts {
  return new DocumentContexts(workspaceFiles, editorOptions);
}

/** The contexts of open documents, each cached until files or settings change. */
export class ContextCache {
  readonly #contexts = editorContexts();
  readonly #found = new Map<
    string,
    { readonly frontMatter: string | undefined; readonly context: Promise<DocumentContext> }
  >();

  kindOf(uri: vscode.Uri): Promise<DocumentKind | undefined> {
    return this.#contexts.kindOf(uri.toString());
  }

  /** What decides the kind of a document. */
  askedForKind(uri: vscode.Uri): Promise<AskedPaths> {
    return this.#contexts.askedForKind(uri.toString());
  }

  /** @param frontMatter the template that the document's front matter names */
  contextOf(uri: vscode.Uri, frontMatter: string | undefined): Promise<DocumentContext> {
    const key = uri.toString();
    const known = this.#found.get(key);
    if (known && known.frontMatter === frontMatter) return known.context;
    const isUnsaved = uri.scheme === 'untitled';
    const finding = { frontMatter, context: this.#contexts.contextOf(key, frontMatter, isUnsaved) };
    this.#found.set(key, finding);
    finding.context.catch(() => {
      if (this.#found.get(key) === finding) this.#found.delete(key);
    });
    return finding.context;
  }

  /** Drops the context of a document. */
  forget(uri: vscode.Uri): void {
    this.#found.delete(uri.toString());
  }

  /** Drops all contexts, because files or settings have changed. */
  clear(): void {
    this.#found.clear();
    this.#contexts.clear();
  }
}
