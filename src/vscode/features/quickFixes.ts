import type { Finding, Fix } from '../../core/lint/finding';
import { fixAllEdits } from '../../core/lint/fixAll';
import { reasonPlaceholder, silenceFix } from '../../core/lint/suppression/suppressFix';
import type { Snapshot } from '../../core/markdown/snapshot';
import type { Edit } from '../../core/text/edits';
import { rangesOverlap } from '../../core/text/positions';
import type { PlanDocuments } from '../documents/planDocuments';
import { vscode } from '../host/api';
import { toDiagnostic, toOffsets, toRange, toTextEdit } from '../host/convert';
import type { Services } from '../services';
import { canCreateReferenced, createReferencedCommand } from './createReferenced';

/** The kind under which an editor applies every safe fix, by hand or on save (`editor.codeActionsOnSave`). */
const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('planquill');

/** Offers the fixes of the findings at the cursor, and all safe ones at once. */
export function registerQuickFixes({ plans }: Services): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: 'markdown' },
    { provideCodeActions: (document, range, context) => codeActions(plans, document, range, context) },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind] },
  );
}

async function codeActions(
  plans: PlanDocuments,
  document: vscode.TextDocument,
  range: vscode.Range,
  { only }: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
  // Offsets of an older version would edit the wrong text.
  const plan = (await plans.current(document))?.plan;
  if (!plan) return [];
  const wanted = (kind: vscode.CodeActionKind) => !only || only.contains(kind);
  const actions: vscode.CodeAction[] = [];
  if (wanted(vscode.CodeActionKind.QuickFix)) {
    const asked = toOffsets(range, document);
    for (const finding of plan.findings) {
      if (!rangesOverlap(finding.range, { start: asked.start, end: asked.end + 1 })) continue;
      for (const fix of finding.fixes) {
        if (fix.createFile === undefined || (await canCreateReferenced(document.uri, fix.createFile)))
          actions.push(quickFix(fix, finding, document, plan.snapshot));
      }
      actions.push(quickFix(silenceFix(finding, plan.snapshot), finding, document, plan.snapshot));
    }
  }
  const edits = only?.contains(fixAllKind) ? fixAllEdits(plan.findings) : [];
  if (edits.length > 0) {
    const action = new vscode.CodeAction(vscode.l10n.t('Fix all that is safe to fix'), fixAllKind);
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(
      document.uri,
      edits.map(edit => toTextEdit(edit, plan.snapshot)),
    );
    actions.push(action);
  }
  // Meanwhile it may have been typed on.
  return document.version === plan.version ? actions : [];
}

function quickFix(
  fix: Fix,
  finding: Finding,
  { uri }: vscode.TextDocument,
  snapshot: Snapshot,
): vscode.CodeAction {
  const title = vscode.l10n.t(fix.title, fix.data ?? {});
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [toDiagnostic(finding, snapshot, uri)];
  action.isPreferred = fix.preferred ?? false;
  if (fix.createFile !== undefined) {
    action.command = { title, command: createReferencedCommand, arguments: [uri, fix.createFile] };
    return action;
  }
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(
    uri,
    fix.edits.map(edit => toEdit(edit, snapshot)),
  );
  return action;
}

/** A silencing comment leaves the cursor on its reason. */
function toEdit(edit: Edit, snapshot: Snapshot): vscode.TextEdit | vscode.SnippetTextEdit {
  const [before, after, ...more] = edit.newText.split(` ${reasonPlaceholder} -->`);
  if (before === undefined || after === undefined || more.length > 0 || !before.includes('<!-- planquill-'))
    return toTextEdit(edit, snapshot);
  const snippet = new vscode.SnippetString().appendText(`${before} `).appendPlaceholder(reasonPlaceholder);
  return new vscode.SnippetTextEdit(toRange(edit.range, snapshot), snippet.appendText(` -->${after}`));
}
