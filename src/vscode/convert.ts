import * as vscode from 'vscode';
import type { Finding, Severity } from '../core/lint/rule';
import type { Snapshot } from '../core/markdown/snapshot';
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

export function toDiagnostic(finding: Finding, snapshot: Snapshot): vscode.Diagnostic {
  const message = vscode.l10n.t(finding.message, finding.data);
  const diagnostic = new vscode.Diagnostic(
    toRange(finding.range, snapshot),
    message,
    severityOf[finding.severity],
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: finding.rule, target: explainRuleUri(finding.rule) };
  return diagnostic;
}
