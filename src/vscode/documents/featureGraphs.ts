import { OpenTexts } from '../../core/document/openTexts';
import type { FeatureGraph } from '../../core/graph/featureGraph';
import type { FeatureTexts } from '../../core/graph/featureIds';
import type { Snapshot } from '../../core/markdown/snapshot';
import { AskedPaths } from '../../core/workspace/askedPaths';
import { FeatureDocuments, graphWith } from '../../core/workspace/featureDocuments';
import { vscode } from '../host/api';
import { hostPace } from '../host/pace';
import { workspaceFiles } from '../host/workspaceFiles';
import { AskedFiles } from './askedFiles';
import { mayBePlan } from './planDetection';
import type { PlanDocuments } from './planDocuments';

/** The ids around an open document. */
export interface OpenGraph {
  readonly graph: FeatureGraph;
  /** The document's path in the graph. */
  readonly path: string;
  /** Of the document, as it was read. */
  readonly version: number;
}

/**
 * The ids of the features of open documents. Texts count as they are in the editor, saved or not. The first call of `around`
 * starts the watchers of the feature's files; before it nothing is read or watched.
 */
export class FeatureGraphs implements vscode.Disposable {
  readonly #plans: PlanDocuments;
  readonly #pace = hostPace();
  readonly #texts = new OpenTexts(this.#pace);
  readonly #documents = new FeatureDocuments(workspaceFiles);
  /** By document. */
  readonly #found = new Map<string, Promise<FeatureTexts>>();
  readonly #graphs = new Map<string, FeatureGraph>();
  readonly #asked = new AskedFiles(() => this.#filesChanged());
  readonly #changed = new vscode.EventEmitter<void>();
  #subscriptions: vscode.Disposable | undefined;

  /** Fires when a text of a feature may have changed that somebody asked for. */
  readonly onDidChange = this.#changed.event;

  constructor(plans: PlanDocuments) {
    this.#plans = plans;
  }

  /**
   * The ids of the feature that a document belongs to, or of the document alone outside of any feature.
   *
   * @returns undefined for what nobody edits as Markdown, when the document was edited meanwhile, and when nobody waits
   */
  async around(
    document: vscode.TextDocument,
    token?: vscode.CancellationToken,
  ): Promise<OpenGraph | undefined> {
    if (!mayBePlan(document)) return undefined;
    this.#start();
    const { version } = document;
    const path = document.uri.toString();
    const texts = await this.#textsAround(document);
    const open = new Map<string, Snapshot>();
    const paths = new Set(texts.documents.map(other => other.path));
    for (const other of vscode.workspace.textDocuments) {
      const key = other.uri.toString();
      if (key !== path && (!paths.has(key) || !mayBePlan(other))) continue;
      const snapshot = await this.#snapshotOf(other);
      if (snapshot) open.set(key, snapshot);
    }
    if (token?.isCancellationRequested || document.version !== version || !open.has(path)) return undefined;
    return { graph: this.#graphOf(path, texts, open), path, version };
  }

  dispose(): void {
    this.#subscriptions?.dispose();
    this.#asked.dispose();
    this.#texts.dispose();
    this.#changed.dispose();
  }

  #start(): void {
    this.#subscriptions ??= vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0 || document.languageId !== 'markdown') return;
        const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
          range: { start: rangeOffset, end: rangeOffset + rangeLength },
          newText: text,
        }));
        this.#texts.change(document.uri.toString(), document.version, edits);
        this.#changed.fire();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        const key = uri.toString();
        this.#texts.close(key);
        this.#found.delete(key);
        this.#graphs.delete(key);
        this.#asked.forget(uri);
        this.#changed.fire();
      }),
    );
  }

  /** The documents as their files have them, read once until a file changes. */
  async #textsAround({ uri }: vscode.TextDocument): Promise<FeatureTexts> {
    const key = uri.toString();
    const known = this.#found.get(key);
    if (known) return known;
    const asked = new AskedPaths(workspaceFiles, key);
    const found = this.#documents.readBy(asked.files).around(key, undefined, this.#pace);
    this.#found.set(key, found);
    found.then(
      () => {
        if (this.#found.get(key) === found) this.#asked.watch(uri, asked);
      },
      () => {
        if (this.#found.get(key) === found) this.#found.delete(key);
      },
    );
    return found;
  }

  /** A plan is parsed already. */
  async #snapshotOf(document: vscode.TextDocument): Promise<Snapshot | undefined> {
    const plan = this.#plans.get(document.uri) && (await this.#plans.current(document))?.plan;
    return (plan ?? (await this.#texts.read(document.uri.toString(), document)))?.snapshot;
  }

  /** The same graph as long as no text changes: it keeps what it was asked for. */
  #graphOf(path: string, texts: FeatureTexts, open: ReadonlyMap<string, Snapshot>): FeatureGraph {
    const known = this.#graphs.get(path);
    const own = open.get(path);
    const hasOwn = texts.documents.some(document => document.path === path);
    // A document that is not on the disk is alone.
    const documents = hasOwn || !own ? texts.documents : [{ path, snapshot: own }];
    const graph = graphWith({ ...texts, documents }, other => open.get(other));
    const isSame =
      known?.documents.length === graph.documents.length &&
      known.documents.every((document, index) => {
        const other = graph.documents[index];
        return other?.path === document.path && other.snapshot === document.snapshot;
      });
    if (isSame) return known;
    this.#graphs.set(path, graph);
    return graph;
  }

  #filesChanged(): void {
    this.#found.clear();
    this.#changed.fire();
  }
}
