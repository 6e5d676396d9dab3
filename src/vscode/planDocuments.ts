import * as vscode from 'vscode';
import { builtInTemplate } from '../core/template/builtInTemplate';
import { PlanDocument } from '../core/workspace/planDocument';
import { isPlan } from './isPlan';
import { KeyedDelay } from './keyedDelay';

/** Long enough that a word is typed through, short enough that the answer belongs to it. */
const typingPause = 150;

/** What was read of an open document. */
export interface OpenPlan {
  readonly uri: vscode.Uri;
  readonly plan: PlanDocument;
}

/**
 * The open plans, each read once per version: diagnostics, outline and status all look here and parse nothing themselves.
 * A plan is read at once when it opens and after a pause in typing when it changes.
 */
export class PlanDocuments implements vscode.Disposable {
  readonly #plans = new Map<string, OpenPlan>();
  readonly #delay = new KeyedDelay(typingPause);
  readonly #changed = new vscode.EventEmitter<OpenPlan>();
  readonly #closed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;

  /** A plan was read: it opened, or it changed. */
  readonly onDidChange = this.#changed.event;
  /** A document is no plan any more: it was closed, or its name or language changed. */
  readonly onDidClose = this.#closed.event;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(document => this.#read(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // A change of the dirty state alone also fires, without changes (microsoft/vscode#50344).
        if (contentChanges.length > 0) this.#delay.run(document.uri.toString(), () => this.#read(document));
      }),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('planquill')) this.readAll();
      }),
    );
  }

  /** Reads every open document; call it once the listeners are in place. */
  readAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#read(document);
  }

  all(): Iterable<OpenPlan> {
    return this.#plans.values();
  }

  /** What was last read of a document; undefined when it is no plan. It may be a version behind while a person types. */
  get(uri: vscode.Uri): OpenPlan | undefined {
    return this.#plans.get(uri.toString());
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#delay.dispose();
    this.#changed.dispose();
    this.#closed.dispose();
    this.#plans.clear();
  }

  #read(document: vscode.TextDocument): void {
    if (document.isClosed) return;
    if (!isPlan(document)) {
      this.#forget(document.uri);
      return;
    }
    const key = document.uri.toString();
    if (this.#plans.get(key)?.plan.version === document.version) return;
    const plan = new PlanDocument(document.getText(), document.version, builtInTemplate());
    const open = { uri: document.uri, plan };
    this.#plans.set(key, open);
    this.#changed.fire(open);
  }

  #forget(uri: vscode.Uri): void {
    this.#delay.cancel(uri.toString());
    if (this.#plans.delete(uri.toString())) this.#closed.fire(uri);
  }
}
