import { configFileName } from '../../core/lint/config';
import { checkoutEntry, gitIgnoreName } from '../../core/workspace/checkoutFolder';
import { Checkouts } from '../../core/workspace/checkouts';
import { kindOf } from '../../core/workspace/documentKind';
import { featureFolder } from '../../core/workspace/features/featureFolder';
import type { PlanIndex } from '../../core/workspace/index/planIndex';
import { vscode } from '../host/api';
import { KeyedDelay } from '../host/keyedDelay';
import { workspaceFiles } from '../host/workspaceFiles';
import { folderDocuments } from './folderDocuments';
import { FolderSearch, isOurs, type WalkState } from './folderSearch';

/** Milliseconds without a file event before a search: a checkout or a build touches many files in one go. */
const quietTime = 250;

/**
 * Finds the plans of one workspace folder for an index, and keeps the index up to date. Its watchers look at that folder
 * alone, which VS Code watches anyway.
 */
export class PlanFolder implements vscode.Disposable {
  readonly folder: vscode.WorkspaceFolder;
  readonly #index: PlanIndex;
  readonly #log: vscode.LogOutputChannel;
  readonly #searched: () => void;
  readonly #delay = new KeyedDelay(quietTime);
  readonly #beside = new Set<string>();
  /** Documents that have changed, and whose features have not been read again yet. */
  readonly #changed = new Set<string>();
  readonly #subscriptions: vscode.Disposable;
  #search: vscode.CancellationTokenSource | undefined;
  /** What Git says of the folders on the way to plans. It is kept until a `.gitignore` changes. */
  #checkouts: Checkouts;
  #walk: WalkState | undefined;
  /** Whether the folder has configurations, which may name plans of any name. */
  #hasConfigs = false;

  /** @param searched is called when a search is over, and while it walks through folders */
  constructor(
    folder: vscode.WorkspaceFolder,
    index: PlanIndex,
    log: vscode.LogOutputChannel,
    searched: () => void,
  ) {
    this.folder = folder;
    this.#index = index;
    this.#log = log;
    this.#searched = searched;
    this.#checkouts = this.#freshCheckouts();
    this.#subscriptions = vscode.Disposable.from(
      this.#watchDocuments(),
      this.#watchFolders(),
      this.#watchCheckouts(),
    );
    void this.search();
  }

  get isSearching(): boolean {
    return this.#search !== undefined;
  }

  /** The walk of the present search, or of the last one; undefined where VS Code searches. */
  get walk(): WalkState | undefined {
    return this.#walk;
  }

  /**
   * Finds the folder's plans. New plans are added to the index, and plans that are gone are removed. It cancels an earlier
   * search.
   */
  async search(): Promise<void> {
    this.#search?.cancel();
    const search = new vscode.CancellationTokenSource();
    this.#search = search;
    this.#walk = undefined;
    const files = new FolderSearch(this.folder, search.token, walk => {
      if (this.#search !== search) return;
      this.#walk = walk;
      this.#searched();
    });
    try {
      const { paths, hasConfigs } = await folderDocuments(files, this.#checkouts, search.token);
      if (this.#search !== search) return;
      this.#hasConfigs = hasConfigs;
      for (const path of [...this.#index.paths()])
        if (isOurs(this.folder, vscode.Uri.parse(path)) && !paths.has(path)) this.#index.removed(path);
      // A list by path shows these plans first.
      this.#index.found([...paths].toSorted());
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
    } finally {
      // A search that nobody answers would wait for ever.
      search.cancel();
      search.dispose();
      if (this.#search === search) {
        this.#search = undefined;
        this.#searched();
      }
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#delay.dispose();
    this.#search?.cancel();
    this.#search = undefined;
  }

  /** The ids of a document are checked against those of the other ones of its feature. */
  async #readFeatures(): Promise<void> {
    const features = new Map<string, string[]>();
    const changed = [...this.#changed];
    this.#changed.clear();
    for (const path of changed) {
      const folder = await featureFolder(workspaceFiles, path);
      if (folder !== undefined) features.set(folder, [...(features.get(folder) ?? []), path]);
    }
    // The only one that changed was read at once. Of several, one may have been read before another one changed.
    for (const [folder, paths] of features)
      this.#index.changedBelow(folder, paths.length === 1 ? paths[0] : undefined);
  }

  /** A template or a configuration concerns every plan. Any other document concerns the plans beside it and in its feature. */
  #watchDocuments(): vscode.Disposable {
    const pattern = new vscode.RelativePattern(this.folder, `**/{${configFileName},*.md}`);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const isConfig = (uri: vscode.Uri) => uri.path.endsWith(`/${configFileName}`);
    const changed = (uri: vscode.Uri): boolean => {
      const path = uri.toString();
      const concernsAll =
        isConfig(uri) || kindOf(workspaceFiles, path) === 'template' || this.#index.usesTemplate(path);
      if (isConfig(uri)) this.#delay.run('search', () => void this.search());
      if (concernsAll) {
        this.#delay.run('renew', () => this.#index.renew());
        return true;
      }
      this.#index.changed(path);
      this.#changed.add(path);
      this.#delay.run('features', () => void this.#readFeatures());
      return false;
    };
    const cameOrWent = (uri: vscode.Uri) => {
      if (changed(uri)) return;
      this.#beside.add(uri.toString());
      this.#delay.run('beside', () => {
        this.#index.changedBeside(this.#beside);
        this.#beside.clear();
      });
    };
    const created = (uri: vscode.Uri) => {
      cameOrWent(uri);
      const mayBeDocument = this.#hasConfigs || kindOf(workspaceFiles, uri.toString()) !== undefined;
      // Only a search respects `files.exclude`.
      if (mayBeDocument && !this.#index.has(uri.toString()))
        this.#delay.run('search', () => void this.search());
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(created),
      watcher.onDidDelete(cameOrWent),
    );
  }

  #freshCheckouts(): Checkouts {
    return new Checkouts(workspaceFiles, this.folder.uri.toString());
  }

  #watchCheckouts(): vscode.Disposable {
    const pattern = new vscode.RelativePattern(this.folder, `**/{${checkoutEntry},${gitIgnoreName}}`);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const renew = () => {
      this.#checkouts = this.#freshCheckouts();
      this.#delay.run('search', () => void this.search());
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(renew),
      watcher.onDidDelete(renew),
      // Git touches the entry of a checkout all the time.
      watcher.onDidChange(uri => {
        if (uri.path.endsWith(`/${gitIgnoreName}`)) renew();
      }),
    );
  }

  /**
   * Deleting a folder reports none of its files (microsoft/vscode#109754), and creating one with files may report the folder
   * alone: the watcher of the file system sees the folder only after they are there.
   */
  #watchFolders(): vscode.Disposable {
    const pattern = new vscode.RelativePattern(this.folder, '**');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, false);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(uri => {
        // The event does not tell files from folders, and asking the file system for each file of a build would cost more.
        const mayBeFolder = !workspaceFiles.nameOf(uri.toString()).includes('.');
        if (!mayBeFolder) return;
        this.#index.changedBelow(uri.toString());
        this.#delay.run('search', () => void this.search());
      }),
      watcher.onDidDelete(uri => this.#index.removed(uri.toString())),
    );
  }
}
