import * as vscode from 'vscode';
import { configFileName, type LintConfig, mergeConfigs } from '../core/lint/config';
import { Snapshot } from '../core/markdown/snapshot';
import { ConfigShelf, configuredTemplate } from '../core/workspace/configShelf';
import { hasOwnTemplate, isPlanSibling, subjectOf } from '../core/workspace/documentKinds';
import { ReferenceCheck } from '../core/workspace/missingReferences';
import { isoDate } from '../core/workspace/newPlan';
import { PlanDocument } from '../core/workspace/planDocument';
import {
  chooseTemplate,
  frontMatterTemplate,
  type TemplateCandidates,
  type TemplateChoice,
  TemplateShelf,
} from '../core/workspace/templateChoice';
import { isPlan } from './isPlan';
import { KeyedDelay } from './keyedDelay';
import { lintSettings } from './settings';
import { workspaceFiles } from './workspaceFiles';

/** Long enough that a word is typed through, short enough that the answer belongs to it. */
const typingPause = 150;

/** What was read of an open document. */
export interface OpenPlan {
  readonly uri: vscode.Uri;
  readonly plan: PlanDocument;
}

/** What was found around a document, and what its front matter said when its templates were looked for. */
interface Surrounding {
  readonly frontMatter: string | undefined;
  readonly candidates: TemplateCandidates;
  readonly references: ReferenceCheck;
  readonly config: LintConfig;
}

/**
 * The open plans, each read once per version: diagnostics, outline and status all look here and parse nothing themselves.
 * A plan is read at once when it opens and after a pause in typing when it changes, its touched sections alone; its templates are looked for when it
 * opens and when a Markdown document or a `planquill.json` is saved, as that may be one of them.
 */
export class PlanDocuments implements vscode.Disposable {
  readonly #plans = new Map<string, OpenPlan>();
  readonly #texts = new Map<string, { readonly version: number; readonly snapshot: Snapshot }>();
  readonly #around = new Map<string, Surrounding>();
  readonly #shelf = new TemplateShelf(workspaceFiles);
  #configs = new ConfigShelf(workspaceFiles);
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
      vscode.workspace.onDidChangeTextDocument(event => this.#change(event)),
      vscode.workspace.onDidSaveTextDocument(({ languageId, fileName }) => {
        if (languageId === 'markdown' || fileName.endsWith(configFileName)) this.readAll();
      }),
      vscode.workspace.onDidCreateFiles(() => this.readAll()),
      vscode.workspace.onDidDeleteFiles(() => this.readAll()),
      vscode.workspace.onDidRenameFiles(() => this.readAll()),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('planquill')) this.readAll();
      }),
    );
  }

  /** Reads every open document anew, its templates included; call it once the listeners are in place. */
  readAll(): void {
    this.#around.clear();
    this.#configs = new ConfigShelf(workspaceFiles);
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
    this.#texts.clear();
    this.#around.clear();
  }

  /** Keeps up with the text at once, as later changes refer to it, and reads it after a pause. */
  #change({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    // A change of the dirty state alone also fires, without changes (microsoft/vscode#50344).
    if (contentChanges.length === 0) return;
    const key = document.uri.toString();
    const known = this.#texts.get(key);
    if (known?.version === document.version - 1) {
      const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
        range: { start: rangeOffset, end: rangeOffset + rangeLength },
        newText: text,
      }));
      this.#texts.set(key, { version: document.version, snapshot: known.snapshot.update(edits) });
    }
    this.#delay.run(key, () => this.#open(document));
  }

  /** The present text, from the last one that was read where every change since then is known. */
  #snapshot(document: vscode.TextDocument): Snapshot {
    const key = document.uri.toString();
    const known = this.#texts.get(key);
    if (known?.version === document.version) return known.snapshot;
    const snapshot = Snapshot.parse(document.getText());
    this.#texts.set(key, { version: document.version, snapshot });
    return snapshot;
  }

  #open(document: vscode.TextDocument): void {
    if (document.isClosed) return;
    if (!isPlan(document, () => this.#snapshot(document))) {
      this.#forget(document.uri);
      return;
    }
    const known = this.#around.get(document.uri.toString());
    const snapshot = this.#snapshot(document);
    const frontMatter = frontMatterTemplate(snapshot);
    if (known && known.frontMatter === frontMatter) this.#read(document, snapshot, known);
    else void this.#lookAround(document, snapshot, frontMatter);
  }

  async #lookAround(
    document: vscode.TextDocument,
    snapshot: Snapshot,
    frontMatter: string | undefined,
  ): Promise<void> {
    const { uri, version } = document;
    const key = uri.toString();
    // An unsaved document lies in no folder.
    const isSaved = uri.scheme !== 'untitled';
    const inFiles = isSaved ? (await this.#configs.configFor(key)).config : {};
    const config = mergeConfigs(lintSettings(uri), inFiles);
    const candidates: TemplateCandidates = isSaved
      ? await this.#shelf.candidates(key, configuredTemplate(config, workspaceFiles, key), frontMatter)
      : { nearby: [] };
    const references = new ReferenceCheck(workspaceFiles, key);
    // What is missing already is not to vanish from the screen while it is looked for again.
    const before = this.get(uri)?.plan;
    if (before) await references.look(before.plan);
    if (document.isClosed) return;
    const around = { frontMatter, candidates, references, config };
    this.#around.set(key, around);
    if (document.version === version) this.#read(document, snapshot, around);
    else this.#open(document);
  }

  #read(document: vscode.TextDocument, snapshot: Snapshot, around: Surrounding): void {
    const key = document.uri.toString();
    const choice = chooseTemplate(around.candidates, snapshot);
    if (isPlanSibling(workspaceFiles.nameOf(key)) && !hasOwnTemplate(choice)) {
      this.#forget(document.uri);
      return;
    }
    const before = this.#plans.get(key)?.plan;
    const isSame = before?.version === document.version && before.choice.template === choice.template;
    const { references, config } = around;
    if (isSame && before.isJudgedBy({ missingReferences: references.missing, config })) return;
    const plan = this.#publish(document, snapshot, choice, around);
    if (document.uri.scheme !== 'untitled') void this.#lookForReferences(document, plan, around);
  }

  /** Files are looked for after the plan has been read, and only news makes it be read again. */
  async #lookForReferences(
    document: vscode.TextDocument,
    plan: PlanDocument,
    around: Surrounding,
  ): Promise<void> {
    const isNews = await around.references.look(plan.plan);
    if (isNews && this.get(document.uri)?.plan === plan && document.version === plan.version)
      this.#publish(document, plan.snapshot, plan.choice, around);
  }

  #publish(
    document: vscode.TextDocument,
    snapshot: Snapshot,
    choice: TemplateChoice,
    { references, config }: Surrounding,
  ): PlanDocument {
    const key = document.uri.toString();
    const subject = subjectOf(workspaceFiles, key, isoDate(new Date()));
    const surroundings = { ...(subject && { subject }), missingReferences: references.missing, config };
    const plan = new PlanDocument(snapshot, document.version, choice, surroundings);
    const open = { uri: document.uri, plan };
    this.#plans.set(key, open);
    this.#changed.fire(open);
    return plan;
  }

  #forget(uri: vscode.Uri): void {
    const key = uri.toString();
    this.#delay.cancel(key);
    this.#texts.delete(key);
    this.#around.delete(key);
    if (this.#plans.delete(key)) this.#closed.fire(uri);
  }
}
