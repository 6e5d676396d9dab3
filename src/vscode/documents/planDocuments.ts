import { OpenTexts, type ReadText } from '../../core/document/openTexts';
import { PlanDocument } from '../../core/document/planDocument';
import { hasIds } from '../../core/graph/documentIds';
import { configFileName } from '../../core/lint/config';
import type { Snapshot } from '../../core/markdown/snapshot';
import { frontMatterTemplate, hasMostHeadings } from '../../core/template/templateChoice';
import { inTurns } from '../../core/text/steps';
import type { DocumentContext } from '../../core/workspace/documentContext';
import { isChecked, optionsIn } from '../../core/workspace/documentOptions';
import { vscode } from '../host/api';
import { KeyedDelay } from '../host/keyedDelay';
import { hostPace } from '../host/pace';
import type { Resource } from './activeDocument';
import { AskedFiles } from './askedFiles';
import { ContextCache } from './contextCache';
import { OpenFeatures } from './openFeatures';
import { mayBePlan } from './planDetection';
import { PlanPreviews } from './planPreviews';

/** Milliseconds without typing before a plan is linted. */
const typingPause = 150;

/** An open plan, as it was last linted. */
export interface OpenPlan {
  readonly uri: vscode.Uri;
  readonly plan: PlanDocument;
}

/**
 * The open plans, each linted once per version. Diagnostics, outline and status read them here and parse nothing themselves.
 * A plan is linted when it opens and after a pause in typing, its touched sections alone and in turns with other work. Its
 * context is found when it opens, and again when a Markdown document or a `planquill.json` is saved, or when a file changes
 * that it was made of, whoever changes it.
 */
export class PlanDocuments implements vscode.Disposable {
  readonly #plans = new Map<string, OpenPlan>();
  readonly #pace = hostPace();
  readonly #texts = new OpenTexts(this.#pace);
  readonly #contexts = new ContextCache();
  /** What was asked for about each open document that may be a plan. */
  readonly #asked = new AskedFiles(() => this.#readAll());
  /** The latest run for each document that is being linted. The result of an older run is dropped. */
  readonly #runs = new Map<string, Promise<void>>();
  readonly #features = new OpenFeatures();
  readonly #previews = new PlanPreviews(this.#contexts, this.#pace);
  readonly #delay = new KeyedDelay(typingPause);
  readonly #changed = new vscode.EventEmitter<OpenPlan>();
  readonly #closed = new vscode.EventEmitter<vscode.Uri>();
  readonly #log: vscode.LogOutputChannel;
  readonly #subscriptions: vscode.Disposable;
  #isDisposed = false;

  /** Fires when a plan was linted: it opened, or it or its context changed. */
  readonly onDidChange = this.#changed.event;
  /** Fires when the visible part of a long plan was linted. The rest follows. */
  readonly onDidPreview = this.#previews.onDidPreview;
  /** Fires when a document is no plan any more: it was closed, or its name or language changed. */
  readonly onDidClose = this.#closed.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(document => void this.#read(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#close(uri)),
      vscode.workspace.onDidChangeTextDocument(event => this.#change(event)),
      vscode.workspace.onDidSaveTextDocument(({ languageId, fileName }) => {
        if (languageId === 'markdown' || fileName.endsWith(configFileName)) this.#readAll();
      }),
      vscode.workspace.onDidCreateFiles(() => this.#readAll()),
      vscode.workspace.onDidDeleteFiles(() => this.#readAll()),
      vscode.workspace.onDidRenameFiles(() => this.#readAll()),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('planquill')) this.#readAll();
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(
        ({ textEditor: { document } }) => void this.#preview(document),
      ),
    );
  }

  /** Lints the open documents in the next turn, after the activation of the extension. */
  start(): void {
    void this.#pace.nextTurn().then(() => {
      if (!this.#isDisposed) this.#readAll();
    });
  }

  /** Lints every open document again, in a fresh context. */
  #readAll(): void {
    this.#contexts.clear();
    for (const document of vscode.workspace.textDocuments) void this.#read(document);
  }

  /** All open plans. */
  all(): Iterable<OpenPlan> {
    return this.#plans.values();
  }

  /** The open plan of a document; undefined when it is no plan. It may be a version behind while a person types. */
  get(uri: Resource): OpenPlan | undefined {
    return this.#plans.get(uri.toString());
  }

  /** Whether the visible part of a long plan was linted, and the rest is being read. */
  isReading(uri: Resource): boolean {
    return this.#previews.has(uri);
  }

  /** The open plan of a document's present version; undefined when it is no plan, or keeps changing. */
  async current(document: vscode.TextDocument): Promise<OpenPlan | undefined> {
    const key = document.uri.toString();
    const isRead = () => this.get(document.uri)?.plan.version === document.version;
    for (let run = this.#runs.get(key); run && !isRead(); run = this.#runs.get(key)) await run;
    if (!isRead()) await this.#read(document);
    return isRead() ? this.get(document.uri) : undefined;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#subscriptions.dispose();
    this.#delay.dispose();
    this.#runs.clear();
    this.#previews.dispose();
    this.#texts.dispose();
    this.#contexts.clear();
    this.#asked.dispose();
    this.#features.dispose();
    this.#plans.clear();
    this.#changed.dispose();
    this.#closed.dispose();
  }

  /** Updates the text at once, because later changes refer to it, and lints it after a pause. */
  #change({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    // A change of the dirty state alone also fires, without changes (microsoft/vscode#50344).
    if (contentChanges.length === 0 || document.languageId !== 'markdown') return;
    const key = document.uri.toString();
    const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      range: { start: rangeOffset, end: rangeOffset + rangeLength },
      newText: text,
    }));
    this.#texts.change(key, document.version, edits);
    this.#delay.run(key, () => void this.#read(document));
  }

  /** Lints a document. An error is logged and ends this run alone. */
  #read(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    // Its plan went when it was closed. By now another document may be open under its URI.
    if (document.isClosed) return Promise.resolve();
    this.#delay.cancel(key);
    if (!mayBePlan(document)) {
      this.#close(document.uri);
      return Promise.resolve();
    }
    const isWanted = () => this.#runs.get(key) === run && !document.isClosed;
    // The run starts after it is in the map.
    const run: Promise<void> = Promise.resolve()
      .then(() => this.#run(document, isWanted))
      .catch(error => this.#log.error(error))
      .finally(() => {
        if (this.#runs.get(key) === run) this.#runs.delete(key);
      });
    this.#runs.set(key, run);
    return run;
  }

  async #run(document: vscode.TextDocument, isWanted: () => boolean): Promise<void> {
    const { uri } = document;
    const key = uri.toString();
    if (!isWanted()) return;
    const isUntitled = uri.scheme === 'untitled';
    const kind = isUntitled ? 'plan' : await this.#contexts.kindOf(uri);
    if (!isWanted()) return;
    // A template is not linted while its author writes it: its placeholders are meant to stay.
    if (kind === undefined || kind === 'template') {
      // A configuration can make a plan of it.
      const asked = await this.#contexts.askedForKind(uri);
      if (!isWanted()) return;
      this.#asked.watch(uri, asked);
      this.#forget(uri);
      return;
    }
    // The visible part comes first.
    await this.#preview(document);
    if (!isWanted()) return;
    const text = await this.#texts.read(key, document);
    if (!text || !isWanted()) return;
    if (isUntitled && !hasMostHeadings(text.snapshot)) {
      this.#forget(uri);
      return;
    }
    const context = await this.#contextOf(document, text.snapshot);
    if (!isWanted()) return;
    this.#asked.watch(uri, context.asked);
    // If the document changed meanwhile, another run has started already.
    if (text.version === document.version) await this.#lint(document, text, context, isWanted);
  }

  async #contextOf({ uri }: vscode.TextDocument, snapshot: Snapshot): Promise<DocumentContext> {
    const context = await this.#contexts.contextOf(uri, frontMatterTemplate(snapshot)?.path);
    // Findings about missing files must not vanish from the screen while the files are looked for again.
    const before = this.get(uri)?.plan;
    if (before && context.references.missing === undefined) await context.references.look(before.plan);
    if (before && context.featureTexts.found === undefined) await this.#lookAround(context);
    return context;
  }

  /** Reads the other documents of the feature, as they are in the editor. */
  #lookAround({ featureTexts }: DocumentContext): Promise<void> {
    return featureTexts.look(path => this.#plans.get(path)?.plan.snapshot, this.#pace);
  }

  /** Lints the other open documents of a feature again after the ids of one have changed. */
  #readAround(key: string, before: Snapshot | undefined, after: Snapshot): void {
    const concerned = new Set(this.#features.concernedBy(key, before, after));
    if (concerned.size === 0) return;
    for (const document of vscode.workspace.textDocuments)
      if (concerned.has(document.uri.toString())) void this.#read(document);
  }

  async #lint(
    document: vscode.TextDocument,
    text: ReadText,
    context: DocumentContext,
    isWanted: () => boolean,
  ): Promise<void> {
    const { uri } = document;
    const key = uri.toString();
    const before = this.get(uri)?.plan;
    context.featureTexts.refresh(path => this.#plans.get(path)?.plan.snapshot);
    const options = optionsIn(context, text.snapshot, before);
    if (!isChecked(context, options.choice)) {
      this.#forget(uri);
      return;
    }
    if (before?.version === text.version && before.hasOptions(options)) return;
    const plan = await inTurns(PlanDocument.lintInSteps(text, options, before), this.#pace, isWanted);
    if (!plan || !isWanted()) return;
    const open = { uri, plan };
    this.#plans.set(key, open);
    this.#previews.forget(uri);
    this.#changed.fire(open);
    if (uri.scheme === 'untitled') return;
    this.#features.watch(key, context.featureTexts);
    this.#readAround(key, before?.snapshot, plan.snapshot);
    // Files are looked for after the plan is on screen. It is linted again only when the answer can change a finding.
    const isFirstLook = context.references.missing === undefined || context.featureTexts.found === undefined;
    const isMissing = await context.references.look(plan.plan);
    await this.#lookAround(context);
    if (isWanted()) this.#asked.watch(uri, context.asked);
    const isNews = isMissing || (isFirstLook && (plan.hasSuppressions || hasIds(plan.snapshot)));
    if (isNews && isWanted() && text.version === document.version)
      await this.#lint(document, text, context, isWanted);
  }

  /** Lints the visible part of a long document while all of it is read for the first time. */
  async #preview(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const isWaited = () => this.#runs.has(key) && !this.#plans.has(key) && !document.isClosed;
    if (isWaited())
      await this.#previews.show(document, isWaited).catch((error: unknown) => this.#log.error(String(error)));
  }

  #close(uri: vscode.Uri): void {
    this.#asked.forget(uri);
    this.#forget(uri);
  }

  /** The document is no plan, or none any more. */
  #forget(uri: vscode.Uri): void {
    const key = uri.toString();
    this.#delay.cancel(key);
    this.#runs.delete(key);
    this.#texts.close(key);
    this.#contexts.forget(uri);
    this.#features.forget(key);
    const wasShown = this.#previews.forget(uri);
    if (this.#plans.delete(key) || wasShown) this.#closed.fire(uri);
  }
}
