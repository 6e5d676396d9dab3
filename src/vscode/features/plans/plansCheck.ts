import { shownFindings } from '../../../core/document/shownFindings';
import { PlanReader, type ReadPlan } from '../../../core/workspace/index/planReader';
import { editorOptions } from '../../documents/contextCache';
import type { PlanDocuments } from '../../documents/planDocuments';
import type { WorkspacePlans } from '../../documents/workspacePlans';
import { vscode } from '../../host/api';
import { diagnosticSource, hostLimits, toDiagnostic } from '../../host/convert';
import { hostPace } from '../../host/pace';
import { problemText } from '../../host/problemText';
import { changedAt, workspaceFiles } from '../../host/workspaceFiles';

/** How far a check of all plans is. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * The findings of the plans that are not open, in the Problems view. They are shown once somebody has asked for them, and
 * are renewed when a file changes. The findings of a plan go when it is opened, because they are shown as it is edited then.
 */
export class PlansCheck implements vscode.Disposable {
  readonly #open: PlanDocuments;
  readonly #plans: WorkspacePlans;
  readonly #collection = vscode.languages.createDiagnosticCollection(`${diagnosticSource} closed`);
  /** The number of findings of each plan that was checked: those that VS Code lists, which are all but hints. */
  readonly #checked = new Map<string, number>();
  /** The latest reading of each plan that is being read. The result of an older one is dropped. */
  readonly #readings = new Map<string, symbol>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when findings came or went. */
  readonly onDidChange = this.#changed.event;

  constructor(open: PlanDocuments, plans: WorkspacePlans) {
    this.#open = open;
    this.#plans = plans;
    this.#subscriptions = vscode.Disposable.from(
      open.onDidChange(({ uri }) => this.#drop(uri.toString())),
      open.onDidPreview(({ document }) => this.#drop(document.uri.toString())),
      plans.onDidChange(({ changed, removed }) => {
        for (const path of removed) this.#drop(path);
        const known = changed.filter(path => this.#checked.has(path));
        if (known.length > 0) void this.#checkAgain(known);
      }),
    );
  }

  /** What was found in the plans that are not open; undefined while nobody has asked for it. */
  get found(): { readonly findings: number; readonly plans: number } | undefined {
    if (this.#checked.size === 0) return undefined;
    const counts = [...this.#checked.values()].filter(count => count > 0);
    return { findings: counts.reduce((sum, count) => sum + count, 0), plans: counts.length };
  }

  /** Checks every plan of the workspace that is not open, once all are found. */
  async run(token: vscode.CancellationToken, tell: (progress: CheckProgress) => void): Promise<void> {
    this.clear();
    const reader = newReader();
    try {
      const paths = (await this.#allPaths(token)).filter(path => !this.#isOpen(path));
      for (const [done, path] of paths.entries()) {
        if (token.isCancellationRequested) return;
        tell({ done, total: paths.length });
        await this.#check(path, reader);
      }
    } finally {
      reader.dispose();
      this.#changed.fire();
    }
  }

  /** Takes the findings out of the Problems view. */
  clear(): void {
    this.#readings.clear();
    this.#checked.clear();
    this.#collection.clear();
    this.#changed.fire();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#readings.clear();
    this.#collection.dispose();
    this.#changed.dispose();
  }

  /** The paths of all plans, in their order, when a new search is over or given up. */
  async #allPaths(token: vscode.CancellationToken): Promise<readonly string[]> {
    this.#plans.search();
    await this.#plans.found(token);
    return this.#plans
      .all()
      .map(({ path }) => path)
      .toSorted();
  }

  async #checkAgain(paths: readonly string[]): Promise<void> {
    const reader = newReader();
    for (const path of paths) await this.#check(path, reader);
    reader.dispose();
    this.#changed.fire();
  }

  async #check(path: string, reader: PlanReader): Promise<void> {
    const reading = Symbol();
    this.#readings.set(path, reading);
    const read = await reader.read(path);
    // It was opened, removed or changed meanwhile.
    if (this.#readings.get(path) !== reading) return;
    this.#readings.delete(path);
    if (!read || this.#isOpen(path)) return;
    const uri = vscode.Uri.parse(path);
    const diagnostics = diagnosticsOf(read, uri);
    const isListed = ({ severity }: vscode.Diagnostic) => severity !== vscode.DiagnosticSeverity.Hint;
    this.#checked.set(path, diagnostics.filter(isListed).length);
    this.#collection.set(uri, diagnostics);
  }

  #drop(path: string): void {
    this.#readings.delete(path);
    if (!this.#checked.delete(path)) return;
    this.#collection.delete(vscode.Uri.parse(path));
    this.#changed.fire();
  }

  /** Whether the editor shows its findings, or will do so in a moment. */
  #isOpen(path: string): boolean {
    const isIt = ({ uri }: vscode.TextDocument) => uri.toString() === path;
    return this.#open.get(vscode.Uri.parse(path)) !== undefined || vscode.workspace.textDocuments.some(isIt);
  }
}

function newReader(): PlanReader {
  return new PlanReader({ files: workspaceFiles, pace: hostPace(), changedAt, ...editorOptions });
}

function diagnosticsOf({ summary, document }: ReadPlan, uri: vscode.Uri): vscode.Diagnostic[] {
  if (summary.problem) {
    const text = problemText({ ...summary.problem, path: summary.path });
    const diagnostic = new vscode.Diagnostic(
      new vscode.Range(0, 0, 0, 0),
      text,
      vscode.DiagnosticSeverity.Error,
    );
    diagnostic.source = diagnosticSource;
    return [diagnostic];
  }
  if (!document || !summary.isChecked) return [];
  return shownFindings(document.findings, [], hostLimits).map(finding =>
    toDiagnostic(finding, document.snapshot, uri),
  );
}
