import { configFileName } from '../core/lint/config';
import type { Finding } from '../core/lint/rule';
import { Snapshot } from '../core/markdown/snapshot';
import { inTurns } from '../core/text/steps';
import { hasOwnTemplate, isPlanSibling } from '../core/workspace/documentKinds';
import { OpenTexts, type ReadText } from '../core/workspace/openTexts';
import { PlanDocument } from '../core/workspace/planDocument';
import { previewFindings } from '../core/workspace/planPreview';
import { chooseTemplate, frontMatterTemplate } from '../core/workspace/templateChoice';
import { vscode } from './api';
import { isNamedPlan, isUnnamedPlan } from './isPlan';
import { KeyedDelay } from './keyedDelay';
import { type Found, PlanSurroundings, surroundingsOf } from './planSurroundings';
import { turns } from './turns';
import { workspaceFiles } from './workspaceFiles';

/** Long enough that a word is typed through, short enough that the answer belongs to it. */
const typingPause = 150;

/** Above so many lines, reading a document from its beginning takes long enough for a person to wait for it. */
const longDocument = 2000;

/** What was read of an open document. */
export interface OpenPlan {
  readonly uri: vscode.Uri;
  readonly plan: PlanDocument;
}

/** What was found in the part of a long document that a person sees, before all of it has been read. */
export interface PlanPreview {
  readonly document: vscode.TextDocument;
  readonly findings: readonly Finding[];
}

/** One reading of a document. A newer one takes its place. */
interface Run {
  readonly document: vscode.TextDocument;
  readonly done: Promise<void>;
}

/**
 * The open plans, each read once per version: diagnostics, outline and status all look here and parse nothing themselves.
 * A plan is read when it opens and after a pause in typing when it changes, its touched sections alone and in turns with
 * everything else; its templates are looked for when it opens and when a Markdown document or a `planquill.json` is saved,
 * as that may be one of them.
 */
export class PlanDocuments implements vscode.Disposable {
  readonly #plans = new Map<string, OpenPlan>();
  readonly #pace = turns();
  readonly #texts = new OpenTexts(this.#pace);
  readonly #surroundings = new PlanSurroundings();
  readonly #runs = new Map<string, Run>();
  readonly #previews = new Set<string>();
  readonly #delay = new KeyedDelay(typingPause);
  readonly #changed = new vscode.EventEmitter<OpenPlan>();
  readonly #previewed = new vscode.EventEmitter<PlanPreview>();
  readonly #closed = new vscode.EventEmitter<vscode.Uri>();
  readonly #log: vscode.LogOutputChannel;
  readonly #subscriptions: vscode.Disposable;
  #isDisposed = false;

  /** A plan was read: it opened, it changed, or its template did. */
  readonly onDidChange = this.#changed.event;
  /** A part of a long plan was read, the rest will follow. */
  readonly onDidPreview = this.#previewed.event;
  /** A document is no plan any more: it was closed, or its name or language changed. */
  readonly onDidClose = this.#closed.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(document => void this.#read(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
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
      vscode.window.onDidChangeVisibleTextEditors(editors => {
        for (const { document } of editors) this.#preview(document);
      }),
    );
  }

  /** Reads the documents that are open already, once everything else that starts with the extension had its turn. */
  start(): void {
    void this.#pace.nextTurn().then(() => {
      if (!this.#isDisposed) this.#readAll();
    });
  }

  /** Reads every open document anew, its templates included. */
  #readAll(): void {
    this.#surroundings.clear();
    for (const document of vscode.workspace.textDocuments) void this.#read(document);
  }

  all(): Iterable<OpenPlan> {
    return this.#plans.values();
  }

  /** What was last read of a document; undefined when it is no plan. It may be a version behind while a person types. */
  get(uri: vscode.Uri): OpenPlan | undefined {
    return this.#plans.get(uri.toString());
  }

  /** What the document's present version says; undefined when it is no plan, or goes on changing. */
  async current(document: vscode.TextDocument): Promise<OpenPlan | undefined> {
    const key = document.uri.toString();
    if (this.get(document.uri)?.plan.version !== document.version) await this.#read(document);
    for (let run = this.#runs.get(key); run; run = this.#runs.get(key)) await run.done;
    const open = this.get(document.uri);
    return open?.plan.version === document.version ? open : undefined;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#subscriptions.dispose();
    this.#delay.dispose();
    this.#runs.clear();
    this.#previews.clear();
    this.#texts.dispose();
    this.#surroundings.clear();
    this.#plans.clear();
    this.#changed.dispose();
    this.#previewed.dispose();
    this.#closed.dispose();
  }

  /** Keeps up with the text at once, as later changes refer to it, and judges it after a pause. */
  #change({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    // A change of the dirty state alone also fires, without changes (microsoft/vscode#50344).
    if (contentChanges.length === 0) return;
    const key = document.uri.toString();
    const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      range: { start: rangeOffset, end: rangeOffset + rangeLength },
      newText: text,
    }));
    this.#texts.change(key, document.version, edits);
    this.#delay.run(key, () => void this.#read(document));
  }

  /** Reads a document from where its last reading got to. What goes wrong is told in the log and ends this reading alone. */
  #read(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    this.#delay.cancel(key);
    if (document.isClosed || !isNamedPlan(document)) {
      this.#forget(document.uri);
      return Promise.resolve();
    }
    const isWanted = () => this.#runs.get(key) === run && !document.isClosed;
    const run: Run = {
      document,
      // The reading begins when the run is known.
      done: Promise.resolve()
        .then(() => this.#run(document, isWanted))
        .catch(error => this.#log.error(error))
        .finally(() => {
          if (this.#runs.get(key) === run) this.#runs.delete(key);
        }),
    };
    this.#runs.set(key, run);
    this.#preview(document);
    return run.done;
  }

  async #run(document: vscode.TextDocument, isWanted: () => boolean): Promise<void> {
    const { uri } = document;
    const key = uri.toString();
    const text = await this.#texts.read(key, document);
    if (!text || !isWanted()) return;
    if (!isUnnamedPlan(document, text.snapshot)) {
      this.#forget(uri);
      return;
    }
    const found = await this.#around(document, text.snapshot);
    if (!isWanted()) return;
    // Another reading has been asked for already if the document changed meanwhile.
    if (text.version === document.version) await this.#judge(document, text, found, isWanted);
  }

  async #around({ uri }: vscode.TextDocument, snapshot: Snapshot): Promise<Found> {
    const found = await this.#surroundings.around(uri, frontMatterTemplate(snapshot));
    // What is missing already is not to vanish from the screen while it is looked for again.
    const before = this.get(uri)?.plan;
    if (before && found.references.missing === undefined) await found.references.look(before.plan);
    return found;
  }

  async #judge(
    document: vscode.TextDocument,
    text: ReadText,
    found: Found,
    isWanted: () => boolean,
  ): Promise<void> {
    const { uri } = document;
    const choice = chooseTemplate(found.candidates, text.snapshot);
    if (isPlanSibling(workspaceFiles.nameOf(uri.toString())) && !hasOwnTemplate(choice)) {
      this.#forget(uri);
      return;
    }
    const before = this.get(uri)?.plan;
    const surroundings = surroundingsOf(uri, found);
    const isSame = before?.version === text.version && before.choice.template === choice.template;
    if (isSame && before.isJudgedBy(surroundings)) return;
    const reading = PlanDocument.readInSteps(text, choice, surroundings, before);
    const plan = await inTurns(reading, this.#pace, isWanted);
    if (!plan || !isWanted()) return;
    const open = { uri, plan };
    this.#plans.set(uri.toString(), open);
    this.#previews.delete(uri.toString());
    this.#changed.fire(open);
    if (uri.scheme === 'untitled') return;
    // Files are looked for after the plan has been read, and only news makes it be judged again.
    const isNews = await found.references.look(plan.plan);
    if (isNews && isWanted() && text.version === document.version)
      await this.#judge(document, text, found, isWanted);
  }

  /** Shows what can be said of the part of a long document that is seen, when it is read for the first time. */
  #preview(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (this.#plans.has(key) || this.#previews.has(key) || !this.#runs.has(key)) return;
    // A sibling is a plan only if it has a template, and an unsaved document by all of its headings.
    if (document.lineCount < longDocument || isPlanSibling(workspaceFiles.nameOf(key)) || document.isUntitled)
      return;
    const [visible] =
      vscode.window.visibleTextEditors.find(editor => editor.document === document)?.visibleRanges ?? [];
    if (!visible) return;
    this.#previews.add(key);
    void this.#previewPart(document, visible).catch(error => this.#log.error(error));
  }

  async #previewPart(document: vscode.TextDocument, visible: vscode.Range): Promise<void> {
    const { uri, version } = document;
    const head = Snapshot.parse(document.getText(new vscode.Range(0, 0, 100, 0)));
    const found = await this.#surroundings.around(uri, frontMatterTemplate(head));
    const isRead = this.#plans.has(uri.toString()) || !this.#runs.has(uri.toString());
    if (isRead || document.isClosed || document.version !== version) return;
    const range = { start: document.offsetAt(visible.start), end: document.offsetAt(visible.end) };
    const text = document.getText();
    const findings = previewFindings(text, range, found.candidates, surroundingsOf(uri, found));
    this.#previewed.fire({ document, findings });
  }

  #forget(uri: vscode.Uri): void {
    const key = uri.toString();
    this.#delay.cancel(key);
    this.#runs.delete(key);
    this.#texts.close(key);
    this.#surroundings.forget(uri);
    const wasShown = this.#previews.delete(key);
    if (this.#plans.delete(key) || wasShown) this.#closed.fire(uri);
  }
}
