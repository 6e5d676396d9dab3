import { previewInSteps } from '../../core/document/preview';
import type { Finding } from '../../core/lint/finding';
import { Snapshot } from '../../core/markdown/snapshot';
import { frontMatterTemplate } from '../../core/template/templateChoice';
import { inTurns, type Pace } from '../../core/text/steps';
import { lintOptionsIn } from '../../core/workspace/documentOptions';
import { vscode } from '../host/api';
import type { Resource } from './activeDocument';
import type { ContextCache } from './contextCache';

/** A document with this number of lines or more takes long to read. */
const longDocument = 2000;

/** The lines that are visible when a document opens, and that may hold its front matter. */
const headLines = 60;

/** The findings in the visible part of a long document. */
export interface PlanPreview {
  readonly document: vscode.TextDocument;
  readonly findings: readonly Finding[];
}

/** Lints the visible part of long documents while they are read for the first time. */
export class PlanPreviews implements vscode.Disposable {
  readonly #contexts: ContextCache;
  readonly #pace: Pace;
  /** The first visible line of the last preview, by document. */
  readonly #shown = new Map<string, number>();
  readonly #previewed = new vscode.EventEmitter<PlanPreview>();

  /** Fires when the visible part of a plan was linted. */
  readonly onDidPreview = this.#previewed.event;

  constructor(contexts: ContextCache, pace: Pace) {
    this.#contexts = contexts;
    this.#pace = pace;
  }

  /**
   * Lints the visible part of a document, if the document is long.
   *
   * @param isWaited whether the document is still being read
   */
  async show(document: vscode.TextDocument, isWaited: () => boolean): Promise<void> {
    const { uri, version } = document;
    const key = uri.toString();
    // An unsaved document is a plan by all of its headings.
    if (document.lineCount < longDocument || document.isUntitled) return;
    const editor = vscode.window.visibleTextEditors.find(visible => visible.document === document);
    // A document opens before its editor shows it, mostly at the top.
    const visible = editor?.visibleRanges[0] ?? head();
    if (this.#shown.get(key) === visible.start.line) return;
    const context = await this.#contexts.contextOf(uri, templateIn(document));
    // A companion is checked only if it has a template.
    if (context.kind !== 'plan') return;
    const isWanted = () => isWaited() && document.version === version;
    if (!isWanted()) return;
    const range = { start: document.offsetAt(visible.start), end: document.offsetAt(visible.end) };
    const work = previewInSteps(document.getText(), range, context.candidates, lintOptionsIn(context));
    const findings = await inTurns(work, this.#pace, isWanted);
    if (!findings || !isWanted()) return;
    this.#shown.set(key, visible.start.line);
    this.#previewed.fire({ document, findings });
  }

  /** Whether a document has a preview. */
  has(uri: Resource): boolean {
    return this.#shown.has(uri.toString());
  }

  /** Drops the preview of a document. Returns whether there was one. */
  forget(uri: vscode.Uri): boolean {
    return this.#shown.delete(uri.toString());
  }

  dispose(): void {
    this.#previewed.dispose();
    this.#shown.clear();
  }
}

function head(): vscode.Range {
  return new vscode.Range(0, 0, headLines, 0);
}

/** The template that a document's front matter names. */
function templateIn(document: vscode.TextDocument): string | undefined {
  return frontMatterTemplate(Snapshot.parse(document.getText(head())))?.path;
}
