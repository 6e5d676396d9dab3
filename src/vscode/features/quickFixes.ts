import type { Fix } from '../../core/lint/finding';
import { fixAllEdits } from '../../core/lint/fixAll';
import { suppressFix } from '../../core/lint/suppression/suppressFix';
import { rangesOverlap } from '../../core/text/positions';
import type { PlanDocuments } from '../documents/planDocuments';
import { vscode } from '../host/api';
import { workspaceEditOf } from '../host/applyChange';
import { toDiagnostic, toOffsets } from '../host/convert';
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
  const isWanted = (kind: vscode.CodeActionKind) => !only || only.contains(kind);
  const actions: vscode.CodeAction[] = [];
  if (isWanted(vscode.CodeActionKind.QuickFix)) {
    const selected = toOffsets(range, document);
    for (const finding of plan.findings) {
      if (!rangesOverlap(finding.range, { start: selected.start, end: selected.end + 1 })) continue;
      for (const fix of [...plan.fixesOf(finding), suppressFix(finding, plan.snapshot)]) {
        const action = await quickFix(fix, document, plan.version);
        if (!action) continue;
        action.diagnostics = [toDiagnostic(finding, plan.snapshot, document.uri)];
        actions.push(action);
      }
    }
  }
  const edits = only?.contains(fixAllKind) ? fixAllEdits(plan, plan.snapshot) : [];
  if (edits.length > 0) {
    const action = new vscode.CodeAction(vscode.l10n.t('Fix all that is safe to fix'), fixAllKind);
    const edit = await workspaceEditOf({ edits }, { document, version: plan.version });
    if (edit) actions.push(Object.assign(action, { edit }));
  }
  // The document may have changed meanwhile.
  return document.version === plan.version ? actions : [];
}

/** The action of a fix, or undefined where the fix cannot be applied. */
async function quickFix(
  fix: Fix,
  document: vscode.TextDocument,
  version: number,
): Promise<vscode.CodeAction | undefined> {
  const title = vscode.l10n.t(fix.title, fix.data ?? {});
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.isPreferred = fix.preferred ?? false;
  if ('createReferenced' in fix) {
    if (!(await canCreateReferenced(document.uri, fix.createReferenced))) return undefined;
    const args = [document.uri, fix.createReferenced];
    action.command = { title, command: createReferencedCommand, arguments: args };
    return action;
  }
  const edit = await workspaceEditOf(fix.change, { document, version });
  return edit && Object.assign(action, { edit });
}
