import * as vscode from 'vscode';
import type { Finding, Severity } from '../core/lint/rule';
import type { Snapshot } from '../core/markdown/snapshot';
import type { Edit } from '../core/text/edits';
import type { Range } from '../core/text/positions';
import { explainRuleUri } from './explainRule';

/** Name under which VS Code shows where a problem comes from. */
export const diagnosticSource = 'planquill';

const severityOf: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function toRange(range: Range, snapshot: Snapshot): vscode.Range {
  const start = snapshot.positionAt(range.start);
  const end = snapshot.positionAt(range.end);
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function toOffsets(range: vscode.Range, document: vscode.TextDocument): Range {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

export function toTextEdit({ range, newText }: Edit, snapshot: Snapshot): vscode.TextEdit {
  return new vscode.TextEdit(toRange(range, snapshot), newText);
}

/** @param uri of the document, for the places that a finding refers to */
export function toDiagnostic(finding: Finding, snapshot: Snapshot, uri: vscode.Uri): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(finding.range, snapshot),
    vscode.l10n.t(finding.message, finding.data),
    severityOf[finding.severity],
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: finding.rule, target: explainRuleUri(finding.rule) };
  if (finding.unnecessary) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  diagnostic.relatedInformation = finding.related.map(
    ({ message, data, range }) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(uri, toRange(range, snapshot)),
        vscode.l10n.t(message, data ?? {}),
      ),
  );
  return diagnostic;
}
