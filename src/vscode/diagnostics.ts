import { vscode } from './api';
import { diagnosticSource, toDiagnostic } from './convert';
import type { OpenPlan, PlanDocuments } from './planDocuments';

/** Shows the findings of every open plan in the editor and in the Problems view. */
export function registerDiagnostics(plans: PlanDocuments): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(diagnosticSource);
  const publish = ({ uri, plan }: OpenPlan) => {
    collection.set(
      uri,
      plan.findings.map(finding => toDiagnostic(finding, plan.snapshot, uri)),
    );
  };
  return vscode.Disposable.from(
    collection,
    plans.onDidChange(publish),
    plans.onDidPreview(({ document, findings }) => {
      collection.set(
        document.uri,
        findings.map(finding => toDiagnostic(finding, document, document.uri)),
      );
    }),
    plans.onDidClose(uri => collection.delete(uri)),
  );
}
