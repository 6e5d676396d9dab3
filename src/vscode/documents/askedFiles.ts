import type { AskedPaths, FileEvent } from '../../core/workspace/askedPaths';
import { vscode } from '../host/api';
import { KeyedDelay } from '../host/keyedDelay';

/** Milliseconds without a file event before documents are linted again: a checkout touches many files in one go. */
const quietTime = 250;

/** What is watched for a document. */
interface Watched {
  readonly asked: AskedPaths;
  /** The number of paths that had been asked for when the folders were found. */
  readonly count: number;
  readonly folders: ReadonlySet<string>;
}

/**
 * Notices when a file changes that was asked for about an open document: in the editor, by git, an agent or a shell. Each
 * watcher lasts as long as an open document needs it.
 */
export class AskedFiles implements vscode.Disposable {
  /** By document. */
  readonly #watched = new Map<string, Watched>();
  /** By folder; all workspace folders have one together. */
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #delay = new KeyedDelay(quietTime);
  readonly #changed: () => void;

  /** @param changed is called after such a change */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Watches what was asked for about a document, in place of what was watched for it before. */
  watch(document: vscode.Uri, asked: AskedPaths): void {
    const { count } = asked;
    const known = this.#watched.get(document.toString());
    if (known?.asked === asked && known.count === count) return;
    this.#watched.set(document.toString(), { asked, count, folders: asked.foldersOutside(isInWorkspace) });
    this.#update();
  }

  /** Watches nothing for a document any more. */
  forget(document: vscode.Uri): void {
    if (this.#watched.delete(document.toString())) this.#update();
  }

  dispose(): void {
    this.#delay.dispose();
    this.#watched.clear();
    this.#update();
  }

  #update(): void {
    const folders = new Set<string>();
    // VS Code watches the workspace anyway, all but `files.watcherExclude`; a pattern of one level in such a folder is not
    // told of changes either where the setting ends in a double star (seen in 1.139; microsoft/vscode#148245).
    if (this.#watched.size > 0 && vscode.workspace.workspaceFolders?.length) folders.add(workspace);
    for (const watched of this.#watched.values()) for (const folder of watched.folders) folders.add(folder);
    for (const [folder, watcher] of this.#watchers) {
      if (folders.has(folder)) continue;
      watcher.dispose();
      this.#watchers.delete(folder);
    }
    for (const folder of folders)
      if (!this.#watchers.has(folder)) this.#watchers.set(folder, this.#watcher(folder));
  }

  #watcher(folder: string): vscode.Disposable {
    const pattern = folder === workspace ? '**' : new vscode.RelativePattern(vscode.Uri.parse(folder), '*');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const noticed = (event: FileEvent) => (uri: vscode.Uri) => {
      const path = uri.toString();
      if ([...this.#watched.values()].some(({ asked }) => asked.concerns(path, event)))
        this.#delay.run('changed', this.#changed);
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(noticed('created')),
      watcher.onDidChange(noticed('changed')),
      watcher.onDidDelete(noticed('deleted')),
    );
  }
}

/** Stands for all folders of the workspace. */
const workspace = '';

function isInWorkspace(path: string): boolean {
  return vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(path)) !== undefined;
}
