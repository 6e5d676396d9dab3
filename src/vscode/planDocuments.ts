import * as vscode from 'vscode';
import { Snapshot } from '../core/markdown/snapshot';
import { hasOwnTemplate, isPlanSibling, subjectOf } from '../core/workspace/documentKinds';
import { isoDate } from '../core/workspace/newPlan';
import { PlanDocument } from '../core/workspace/planDocument';
import {
  chooseTemplate,
  frontMatterTemplate,
  type TemplateCandidates,
  TemplateShelf,
} from '../core/workspace/templateChoice';
import { isPlan } from './isPlan';
import { KeyedDelay } from './keyedDelay';
import { workspaceFiles } from './workspaceFiles';

/** Long enough that a word is typed through, short enough that the answer belongs to it. */
const typingPause = 150;

/** What was read of an open document. */
export interface OpenPlan {
  readonly uri: vscode.Uri;
  readonly plan: PlanDocument;
}

/** The templates that were found for a document, and what its front matter said when they were. */
interface FoundTemplates {
  readonly frontMatter: string | undefined;
  readonly candidates: TemplateCandidates;
}

/**
 * The open plans, each read once per version: diagnostics, outline and status all look here and parse nothing themselves.
 * A plan is read at once when it opens and after a pause in typing when it changes; its templates are looked for when it
 * opens and when any Markdown document is saved, as that may be one of them.
 */
export class PlanDocuments implements vscode.Disposable {
  readonly #plans = new Map<string, OpenPlan>();
  readonly #templates = new Map<string, FoundTemplates>();
  readonly #shelf = new TemplateShelf(workspaceFiles);
  readonly #delay = new KeyedDelay(typingPause);
  readonly #changed = new vscode.EventEmitter<OpenPlan>();
  readonly #closed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;

  /** A plan was read: it opened, it changed, or its template did. */
  readonly onDidChange = this.#changed.event;
  /** A document is no plan any more: it was closed, or its name or language changed. */
  readonly onDidClose = this.#closed.event;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(document => this.#open(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // A change of the dirty state alone also fires, without changes (microsoft/vscode#50344).
        if (contentChanges.length > 0) this.#delay.run(document.uri.toString(), () => this.#open(document));
      }),
      vscode.workspace.onDidSaveTextDocument(({ languageId }) => {
        if (languageId === 'markdown') this.readAll();
      }),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('planquill')) this.readAll();
      }),
    );
  }

  /** Reads every open document anew, its templates included; call it once the listeners are in place. */
  readAll(): void {
    this.#templates.clear();
    for (const document of vscode.workspace.textDocuments) this.#open(document);
  }

  all(): Iterable<OpenPlan> {
    return this.#plans.values();
  }

  /** What was last read of a document; undefined when it is no plan. It may be a version behind while a person types. */
  get(uri: vscode.Uri): OpenPlan | undefined {
    return this.#plans.get(uri.toString());
  }

  /** What the document's present version says, read at once if typing has not paused yet. */
  current(document: vscode.TextDocument): OpenPlan | undefined {
    if (this.get(document.uri)?.plan.version !== document.version) this.#open(document);
    const open = this.get(document.uri);
    return open?.plan.version === document.version ? open : undefined;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#delay.dispose();
    this.#changed.dispose();
    this.#closed.dispose();
    this.#plans.clear();
    this.#templates.clear();
  }

  #open(document: vscode.TextDocument): void {
    if (document.isClosed) return;
    if (!isPlan(document)) {
      this.#forget(document.uri);
      return;
    }
    const known = this.#templates.get(document.uri.toString());
    const snapshot = Snapshot.parse(document.getText());
    const frontMatter = frontMatterTemplate(snapshot);
    if (known && known.frontMatter === frontMatter) this.#read(document, snapshot, known.candidates);
    else void this.#findTemplates(document, snapshot, frontMatter);
  }

  async #findTemplates(
    document: vscode.TextDocument,
    snapshot: Snapshot,
    frontMatter: string | undefined,
  ): Promise<void> {
    const { uri, version } = document;
    // An unsaved document lies in no folder.
    const candidates: TemplateCandidates =
      uri.scheme === 'untitled'
        ? { nearby: [] }
        : await this.#shelf.candidates(uri.toString(), undefined, frontMatter);
    if (document.isClosed) return;
    this.#templates.set(uri.toString(), { frontMatter, candidates });
    if (document.version === version) this.#read(document, snapshot, candidates);
    else this.#open(document);
  }

  #read(document: vscode.TextDocument, snapshot: Snapshot, candidates: TemplateCandidates): void {
    const key = document.uri.toString();
    const choice = chooseTemplate(candidates, snapshot);
    if (isPlanSibling(workspaceFiles.nameOf(key)) && !hasOwnTemplate(choice)) {
      this.#forget(document.uri);
      return;
    }
    const before = this.#plans.get(key)?.plan;
    if (before?.version === document.version && before.choice.template === choice.template) return;
    const subject = subjectOf(workspaceFiles, key, isoDate(new Date()));
    const plan = new PlanDocument(snapshot, document.version, choice, { ...(subject && { subject }) });
    const open = { uri: document.uri, plan };
    this.#plans.set(key, open);
    this.#changed.fire(open);
  }

  #forget(uri: vscode.Uri): void {
    const key = uri.toString();
    this.#delay.cancel(key);
    this.#templates.delete(key);
    if (this.#plans.delete(key)) this.#closed.fire(uri);
  }
}
