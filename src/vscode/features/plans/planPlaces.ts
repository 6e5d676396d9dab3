import { namesBelow } from '../../../core/workspace/files';
import { vscode } from '../../host/api';
import { workspaceFiles } from '../../host/workspaceFiles';

/** Where a document lies in the workspace. */
export interface PlanPlace {
  /** The string of its workspace folder's URI. */
  readonly folder: string;
  /** From that folder down. */
  readonly names: readonly string[];
}

/** The places of documents, each found once: a list of thousands is made again whenever one of them changes. */
export class PlanPlaces implements vscode.Disposable {
  readonly #known = new Map<string, PlanPlace>();
  readonly #subscription = vscode.workspace.onDidChangeWorkspaceFolders(() => this.#known.clear());

  /** Undefined outside of the workspace: a document's folder may just have been closed. */
  of(path: string): PlanPlace | undefined {
    const known = this.#known.get(path);
    if (known) return known;
    const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(path))?.uri.toString();
    if (folder === undefined) return undefined;
    const names = namesBelow(workspaceFiles, path, folder) ?? [workspaceFiles.nameOf(path)];
    const place = { folder, names };
    this.#known.set(path, place);
    return place;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
