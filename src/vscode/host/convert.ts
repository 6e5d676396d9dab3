import type { HostLimits } from '../../core/document/shownFindings';
import type { Finding, Severity } from '../../core/lint/finding';
import type { Position, Range } from '../../core/text/positions';
import type { Place } from '../../core/text/problem';
import { vscode } from './api';

/** Name under which VS Code shows where a problem comes from. */
export const diagnosticSource = 'planquill';

/**
 * What VS Code shows of one extension's diagnostics in one file. It lists a thousand: of more it takes the most severe ones, from
 * the top, wherever a person looks (`DiagnosticCollection` in its extHostDiagnostics.ts). It underlines the first five hundred
 * that it is given (`_updateDecorations` in its markerDecorationsService.ts).
 */
export const hostLimits: HostLimits = { listed: 1000, marked: 500 };

const severityOf: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A text with lines: a snapshot, or a document of VS Code. */
export interface Lines {
  positionAt(offset: number): Position;
}

export function toRange(range: Range, lines: Lines): vscode.Range {
  return rangeOfPlace({ start: lines.positionAt(range.start), end: lines.positionAt(range.end) });
}

/** The range of a place in a file. */
export function rangeOfPlace({ start, end }: Place): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function toOffsets(range: vscode.Range, document: vscode.TextDocument): Range {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** @param uri of the document, for the places that a finding refers to */
export function toDiagnostic(finding: Finding, lines: Lines, uri: vscode.Uri): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(finding.range, lines),
    vscode.l10n.t(finding.message, finding.data),
    severityOf[finding.severity],
  );
  diagnostic.source = diagnosticSource;
  // A link in a code needs an address on the web: VS Code shows a `command:` URI as it is.
  diagnostic.code = finding.rule;
  if (finding.unnecessary) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  diagnostic.relatedInformation = finding.related.map(
    ({ message, data, range }) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(uri, toRange(range, lines)),
        vscode.l10n.t(message, data ?? {}),
      ),
  );
  return diagnostic;
}
