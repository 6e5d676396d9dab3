import { shownFindings } from '../../core/document/shownFindings';
import type { Finding } from '../../core/lint/finding';
import type { Range } from '../../core/text/positions';
import type { OpenPlan } from '../documents/planDocuments';
import { TypedLine } from '../documents/typedLine';
import { vscode } from '../host/api';
import { diagnosticSource, hostLimits, toDiagnostic, toOffsets } from '../host/convert';
import { KeyedDelay } from '../host/keyedDelay';
import { displaySettings } from '../host/settings';
import type { Services } from '../services';

/** Milliseconds without scrolling before other findings are shown. */
const scrollPause = 100;

/**
 * Shows the findings of every open plan in the editor and in the Problems view. Of more findings than VS Code lists or
 * underlines, those are chosen that are on screen and around it.
 */
export function registerDiagnostics({ plans }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(diagnosticSource);
  const delay = new KeyedDelay(scrollPause);
  /** What is shown of each plan with more findings than are underlined. */
  const chosen = new Map<string, readonly Finding[]>();
  const typed = new TypedLine(uri => displaySettings(uri).focusMode && plans.get(uri) !== undefined);
  const publish = ({ uri, plan }: OpenPlan, isNews: boolean) => {
    const key = uri.toString();
    const findings = shownFindings(plan.findings, seenParts(uri), hostLimits);
    const before = chosen.get(key);
    if (plan.findings.length > hostLimits.marked) chosen.set(key, findings);
    else chosen.delete(key);
    if (!isNews && before && findings.every((finding, index) => finding === before[index])) return;
    const diagnostics = findings.map(finding => toDiagnostic(finding, plan.snapshot, uri));
    collection.set(uri, awayFrom(typed.in(uri), diagnostics));
  };
  const scrolled = ({ document: { uri } }: vscode.TextEditor) => {
    const key = uri.toString();
    if (!chosen.has(key)) return;
    delay.run(key, () => {
      const open = plans.get(uri);
      if (open) publish(open, false);
    });
  };
  return vscode.Disposable.from(
    collection,
    delay,
    typed,
    // What stands on other lines keeps its place until the plan is linted.
    typed.onDidBegin(({ uri }) => {
      collection.set(uri, awayFrom(typed.in(uri), collection.get(uri) ?? []));
    }),
    typed.onDidEnd(({ uri, version }) => {
      const open = plans.get(uri);
      // Another version is linted soon, and shown then.
      if (open?.plan.version === version) publish(open, true);
    }),
    plans.onDidChange(open => publish(open, true)),
    plans.onDidPreview(({ document, findings }) => {
      collection.set(
        document.uri,
        findings.map(finding => toDiagnostic(finding, document, document.uri)),
      );
    }),
    plans.onDidClose(uri => {
      delay.cancel(uri.toString());
      chosen.delete(uri.toString());
      collection.delete(uri);
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => scrolled(textEditor)),
    vscode.window.onDidChangeVisibleTextEditors(editors => {
      for (const editor of editors) scrolled(editor);
    }),
  );
}

/** The parts of a document on screen, each with as many lines above and below, where a person scrolls next. */
function seenParts(uri: vscode.Uri): readonly Range[] {
  return vscode.window.visibleTextEditors
    .filter(({ document }) => document.uri.toString() === uri.toString())
    .flatMap(({ document, visibleRanges }) =>
      visibleRanges.map(({ start, end }) => {
        const lines = end.line - start.line + 1;
        const around = new vscode.Range(Math.max(0, start.line - lines), 0, end.line + lines + 1, 0);
        return toOffsets(document.validateRange(around), document);
      }),
    );
}

/** The diagnostics that have no part on a line. */
function awayFrom(
  line: number | undefined,
  diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.Diagnostic[] {
  if (line === undefined) return diagnostics;
  return diagnostics.filter(({ range: { start, end } }) => line < start.line || end.line < line);
}
