import type { OpenPlan } from '../documents/planDocuments';
import { vscode } from '../host/api';
import { diagnosticSource, toDiagnostic } from '../host/convert';
import type { Services } from '../services';

/** Shows the findings of every open plan in the editor and in the Problems view. */
export function registerDiagnostics({ plans }: Services): vscode.Disposable {
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
