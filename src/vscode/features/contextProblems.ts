import { mendedAt, type PlaceInFile, type Problem } from '../../core/text/problem';
import type { OpenPlan } from '../documents/planDocuments';
import { vscode } from '../host/api';
import { diagnosticSource, rangeOfPlace } from '../host/convert';
import { openingCommand, problemText } from '../host/problemText';
import type { Services } from '../services';

/**
 * Shows the mistakes in the `planquill.json` files of the open plans, and the templates that were named and cannot be used:
 * where they are written, and at each plan that is not measured as it was meant. The command line prints the same.
 */
export function registerContextProblems({ plans }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(`${diagnosticSource} context`);
  let shown = '';
  const show = () => {
    const diagnostics = diagnosticsOf([...plans.all()]);
    // Most edits change no problem.
    const key = JSON.stringify(diagnostics);
    if (key === shown) return;
    shown = key;
    collection.clear();
    collection.set(diagnostics.map(([uri, found]) => [uri, found]));
  };
  return vscode.Disposable.from(
    collection,
    plans.onDidChange(show),
    plans.onDidClose(show),
    vscode.languages.registerCodeActionsProvider(
      { language: 'markdown' },
      { provideCodeActions: ({ uri }, range) => (range.start.line === 0 ? openings(plans.get(uri)) : []) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

/** By the file that they are shown in. A mistake that several plans have in common comes once. */
function diagnosticsOf(plans: readonly OpenPlan[]): [vscode.Uri, vscode.Diagnostic[]][] {
  const byFile = new Map<string, Map<string, vscode.Diagnostic>>();
  const add = (path: string, diagnostic: vscode.Diagnostic) => {
    const known = byFile.get(path) ?? new Map<string, vscode.Diagnostic>();
    byFile.set(path, known.set(JSON.stringify([diagnostic.range, diagnostic.message]), diagnostic));
  };
  for (const { uri, plan } of plans) {
    const told = new Set<string | undefined>();
    for (const problem of plan.problems) {
      const mended = mendedAt(problem);
      if (mended) add(mended.path, toDiagnostic(problem, rangeOfPlace(mended.place)));
      // One line at the plan leads to a file, however many mistakes are in it.
      if (mended?.path === uri.toString() || (mended && told.has(mended.path))) continue;
      told.add(mended?.path);
      add(uri.toString(), atPlan(problem, mended));
    }
  }
  return [...byFile].map(([path, diagnostics]) => [vscode.Uri.parse(path), [...diagnostics.values()]]);
}

/** The diagnostic at the top of a plan, which leads to the place of the problem. */
function atPlan(problem: Problem, mended: PlaceInFile | undefined): vscode.Diagnostic {
  const diagnostic = toDiagnostic(problem, new vscode.Range(0, 0, 0, 0));
  if (mended) {
    const location = new vscode.Location(vscode.Uri.parse(mended.path), rangeOfPlace(mended.place));
    const message = vscode.l10n.t('It is written here.');
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(location, message)];
  }
  return diagnostic;
}

function toDiagnostic(problem: Problem, range: vscode.Range): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, problemText(problem), vscode.DiagnosticSeverity.Error);
  diagnostic.source = diagnosticSource;
  return diagnostic;
}

/** An action for each problem that a person mends elsewhere. */
function openings(open: OpenPlan | undefined): vscode.CodeAction[] {
  return (open?.plan.problems ?? []).flatMap(problem => {
    if (mendedAt(problem)?.path === open?.uri.toString()) return [];
    const command = openingCommand(problem);
    const action = new vscode.CodeAction(command.title, vscode.CodeActionKind.QuickFix);
    return [Object.assign(action, { command })];
  });
}
