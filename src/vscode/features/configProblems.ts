import type { Problem } from '../../core/text/problem';
import { vscode } from '../host/api';
import { diagnosticSource } from '../host/convert';
import { problemText } from '../host/problemText';
import type { Services } from '../services';

/**
 * Shows the mistakes in the `planquill.json` files of the open plans, each at its place. The command line prints the same.
 */
export function registerConfigProblems({ plans }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(`${diagnosticSource} configuration`);
  const show = () => {
    const byPath = new Map<string, Map<string, vscode.Diagnostic>>();
    for (const { plan } of plans.all()) {
      for (const problem of plan.problems) {
        if (!problem.place) continue;
        const diagnostic = toDiagnostic(problem, problem.place);
        const known = byPath.get(problem.path) ?? new Map();
        byPath.set(
          problem.path,
          known.set(JSON.stringify([diagnostic.range, diagnostic.message]), diagnostic),
        );
      }
    }
    collection.clear();
    for (const [path, diagnostics] of byPath)
      collection.set(vscode.Uri.parse(path), [...diagnostics.values()]);
  };
  return vscode.Disposable.from(collection, plans.onDidChange(show), plans.onDidClose(show));
}

function toDiagnostic(problem: Problem, { start, end }: NonNullable<Problem['place']>): vscode.Diagnostic {
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  const diagnostic = new vscode.Diagnostic(range, problemText(problem), vscode.DiagnosticSeverity.Error);
  diagnostic.source = diagnosticSource;
  return diagnostic;
}
