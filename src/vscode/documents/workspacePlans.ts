import { kindOf } from '../../core/workspace/documentKind';
import { PlanIndex, type PlanIndexChange } from '../../core/workspace/index/planIndex';
import { type PlanSummary, summaryOf } from '../../core/workspace/index/planSummary';
import type { DocumentKind } from '../../core/workspace/layouts';
import { vscode } from '../host/api';
import { hostPace } from '../host/pace';
import { changedAt, workspaceFiles } from '../host/workspaceFiles';
import { editorOptions } from './contextCache';
import type { WalkState } from './folderSearch';
import type { PlanDocuments } from './planDocuments';
import { PlanFolder } from './planFolder';

/** A plan of the workspace, or a document beside one. */
export interface WorkspacePlan {
  /** The string of its URI. */
  readonly path: string;
  readonly kind: DocumentKind;
  /** Undefined until it was read. */
  readonly summary: PlanSummary | undefined;
}

/**
 * The plans of the workspace, open or not. The first call of `all` starts the search and the watchers; before it nothing is
 * searched, read or watched. The summary of an open plan is made of the text in its editor, saved or not.
 */
export class WorkspacePlans implements vscode.Disposable {
  readonly #open: PlanDocuments;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<PlanIndexChange>();
  readonly #folders = new Map<string, PlanFolder>();
  #index: PlanIndex | undefined;
  #subscriptions: vscode.Disposable | undefined;

  /**
   * Fires when summaries changed, and with an empty change while folders are walked, when a search is over and when all plans
   * are read.
   */
  readonly onDidChange = this.#changed.event;

  constructor(open: PlanDocuments, log: vscode.LogOutputChannel) {
    this.#open = open;
    this.#log = log;
  }

  /** Whether plans are being searched or read. */
  get isBusy(): boolean {
    return (this.#index?.isFilling ?? false) || this.isSearching;
  }

  /** Whether plans are being searched. */
  get isSearching(): boolean {
    return [...this.#folders.values()].some(folder => folder.isSearching);
  }

  /** How far folders are walked that nobody searches; undefined where VS Code searches all of them. */
  get walk(): WalkState | undefined {
    const walks = [...this.#folders.values()].flatMap(({ walk }) => walk ?? []);
    return walks.length === 0
      ? undefined
      : {
          folders: walks.reduce((sum, { folders }) => sum + folders, 0),
          isCutShort: walks.some(({ isCutShort }) => isCutShort),
        };
  }

  /** The plans that were found by now, in no order. The first call starts the search. */
  all(): readonly WorkspacePlan[] {
    const index = this.#started();
    const open = new Map([...this.#open.all()].map(({ uri, plan }) => [uri.toString(), plan]));
    return [...index.paths()].map(path => {
      const plan = open.get(path);
      const known = index.get(path);
      // What a configuration names is a plan.
      const kind = known?.kind ?? kindOf(workspaceFiles, path) ?? 'plan';
      const facts = { kind, changedAt: known?.changedAt };
      return { path, kind, summary: plan ? summaryOf(workspaceFiles, path, plan, facts) : known };
    });
  }

  /** Resolves when all plans are found, or nobody waits any more. */
  found(token: vscode.CancellationToken): Promise<void> {
    return this.#until(() => !this.isSearching, token);
  }

  /** Resolves when all plans are found and read. */
  read(): Promise<void> {
    return this.#until(() => !this.isBusy);
  }

  /** Searches all folders again: not every file system tells of its changes. */
  search(): void {
    this.#started();
    for (const folder of this.#folders.values()) if (!folder.isSearching) void folder.search();
  }

  /** Searches all folders and reads all plans again. */
  renew(): void {
    this.search();
    this.#index?.renew();
  }

  dispose(): void {
    this.#subscriptions?.dispose();
    for (const folder of this.#folders.values()) folder.dispose();
    this.#folders.clear();
    this.#index?.dispose();
    this.#changed.dispose();
  }

  async #until(holds: () => boolean, token?: vscode.CancellationToken): Promise<void> {
    if (holds()) return;
    const subscriptions: (vscode.Disposable | undefined)[] = [];
    await new Promise<void>(resolve => {
      subscriptions.push(
        token?.onCancellationRequested(() => resolve()),
        this.onDidChange(() => {
          if (holds()) resolve();
        }),
      );
    });
    for (const subscription of subscriptions) subscription?.dispose();
  }

  #started(): PlanIndex {
    if (this.#index) return this.#index;
    const index = new PlanIndex({
      files: workspaceFiles,
      pace: hostPace(),
      changedAt,
      ...editorOptions,
      tell: change => this.#changed.fire(change),
    });
    this.#index = index;
    const openChanged = (uri: vscode.Uri) => {
      const path = uri.toString();
      if (index.has(path)) this.#fire({ changed: [path] });
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#open.onDidChange(({ uri }) => openChanged(uri)),
      this.#open.onDidClose(openChanged),
      vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const folder of removed) this.#remove(folder, index);
        for (const folder of added) this.#add(folder, index);
      }),
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) index.removed(uri.toString());
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri } of files) index.removed(oldUri.toString());
        for (const folder of this.#folders.values()) void folder.search();
      }),
      vscode.workspace.onDidChangeConfiguration(event => this.#configure(event, index)),
    );
    for (const folder of vscode.workspace.workspaceFolders ?? []) this.#add(folder, index);
    return index;
  }

  #add(folder: vscode.WorkspaceFolder, index: PlanIndex): void {
    const planFolder = new PlanFolder(folder, index, this.#log, () => this.#fire({}));
    this.#folders.set(folder.uri.toString(), planFolder);
  }

  #remove(folder: vscode.WorkspaceFolder, index: PlanIndex): void {
    const key = folder.uri.toString();
    this.#folders.get(key)?.dispose();
    this.#folders.delete(key);
    this.#dropUnless(index, uri => vscode.workspace.getWorkspaceFolder(uri) !== undefined);
    // Its search may have been the last one.
    this.#fire({});
  }

  /** `files.exclude` decides which plans are found, and the settings of Planquill decide about their findings. */
  #configure(event: vscode.ConfigurationChangeEvent, index: PlanIndex): void {
    for (const known of this.#folders.values())
      if (event.affectsConfiguration('files.exclude', known.folder.uri)) void known.search();
    if (event.affectsConfiguration('planquill')) index.renew();
  }

  #dropUnless(index: PlanIndex, isKept: (uri: vscode.Uri) => boolean): void {
    for (const path of [...index.paths()]) if (!isKept(vscode.Uri.parse(path))) index.removed(path);
  }

  #fire(change: Partial<PlanIndexChange>): void {
    this.#changed.fire({ added: [], changed: [], removed: [], ...change });
  }
}
