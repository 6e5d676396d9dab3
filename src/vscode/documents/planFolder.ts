import { configFileName } from '../../core/lint/config';
import type { PlanIndex } from '../../core/workspace/index/planIndex';
import { isTemplatePath } from '../../core/workspace/templateSearch';
import { vscode } from '../host/api';
import { KeyedDelay } from '../host/keyedDelay';
import { settings } from '../host/settings';

/** A checkout or a build touches many files in one go, which are then looked for once. */
const quietTime = 250;

/**
 * Finds the plans of one workspace folder for an index, and tells it what happens to them from then on. Its watchers look at
 * the folder alone, which VS Code watches anyway.
 */
export class PlanFolder implements vscode.Disposable {
  readonly folder: vscode.WorkspaceFolder;
  readonly #index: PlanIndex;
  readonly #log: vscode.LogOutputChannel;
  readonly #searched: () => void;
  readonly #delay = new KeyedDelay(quietTime);
  readonly #beside = new Set<string>();
  readonly #subscriptions: vscode.Disposable;
  #search: vscode.CancellationTokenSource | undefined;

  /** @param searched is called when a search is over */
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
    this.#subscriptions = vscode.Disposable.from(
      ...this.#patterns().map(pattern => this.#watchPlans(pattern)),
      this.#watchSurroundings(),
      this.#watchFolders(),
    );
    void this.search();
  }

  get isSearching(): boolean {
    return this.#search !== undefined;
  }

  /** Looks for plans that the index does not know yet; a search that is under way is given up. */
  async search(): Promise<void> {
    this.#search?.cancel();
    const search = new vscode.CancellationTokenSource();
    this.#search = search;
    try {
      const found = await Promise.all(
        // `files.exclude` counts besides what is excluded here.
        this.#patterns().map(pattern =>
          vscode.workspace.findFiles(pattern, '**/node_modules/**', undefined, search.token),
        ),
      );
      if (this.#search !== search) return;
      this.#index.found(
        found
          .flat()
          .filter(uri => this.holds(uri))
          .map(uri => uri.toString())
          // Those that a list by path shows first are read first.
          .toSorted(),
      );
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
    } finally {
      search.dispose();
      if (this.#search === search) {
        this.#search = undefined;
        this.#searched();
      }
    }
  }

  /** Whether a file of that name is this folder's plan. A folder inside another one has its own. */
  holds(uri: vscode.Uri): boolean {
    const names = uri.path.split('/');
    return (
      !names.includes('node_modules') &&
      !isTemplatePath(names) &&
      vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === this.folder.uri.toString()
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#delay.dispose();
    this.#search?.cancel();
    this.#search = undefined;
  }

  #patterns(): readonly vscode.RelativePattern[] {
    return settings(this.folder.uri).planFiles.map(
      pattern => new vscode.RelativePattern(this.folder, pattern),
    );
  }

  #watchPlans(pattern: vscode.RelativePattern): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const changed = (uri: vscode.Uri) => {
      const path = uri.toString();
      if (this.#index.has(path)) this.#index.changed(path);
      // Only a search knows what `files.exclude` hides.
      else if (this.holds(uri)) this.#delay.run('search', () => void this.search());
    };
    return vscode.Disposable.from(watcher, watcher.onDidCreate(changed), watcher.onDidChange(changed));
  }

  /** Templates and configurations concern every plan, and other documents those beside which they come and go. */
  #watchSurroundings(): vscode.Disposable {
    const pattern = new vscode.RelativePattern(this.folder, `**/{${configFileName},*.md}`);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const changed = (uri: vscode.Uri): boolean => {
      const names = uri.path.split('/');
      const concernsAll =
        names.at(-1) === configFileName || isTemplatePath(names) || this.#index.usesTemplate(uri.toString());
      if (concernsAll) this.#delay.run('renew', () => this.#index.renew());
      return concernsAll;
    };
    const cameOrWent = (uri: vscode.Uri) => {
      if (changed(uri)) return;
      this.#beside.add(uri.toString());
      this.#delay.run('beside', () => {
        this.#index.changedBeside(this.#beside);
        this.#beside.clear();
      });
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(cameOrWent),
      watcher.onDidDelete(cameOrWent),
    );
  }

  /** A folder that is deleted takes its plans with it, and no watcher of files hears of it (microsoft/vscode#109754). */
  #watchFolders(): vscode.Disposable {
    const pattern = new vscode.RelativePattern(this.folder, '**');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, true, true, false);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidDelete(uri => this.#index.removed(uri.toString())),
    );
  }
}
