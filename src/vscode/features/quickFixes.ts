import { fixesAt, type OfferedFix } from '../../core/document/fixesAt';
import type { PlanDocument } from '../../core/document/planDocument';
import type { Finding, Fix } from '../../core/lint/finding';
import { fixAllEdits } from '../../core/lint/fixAll';
import { hasStops, selectionAfter } from '../../core/text/change';
import type { Position } from '../../core/text/positions';
import type { PlanDocuments } from '../documents/planDocuments';
import { vscode } from '../host/api';
import { workspaceEditOf } from '../host/applyChange';
import { toDiagnostic, toOffsets } from '../host/convert';
import { select } from '../host/select';
import type { Services } from '../services';
import { canCreateReferenced, createReferencedCommand } from './createReferenced';
import { explainRuleCommand } from './explainRule';

/** The kind under which an editor applies every safe fix, by hand or on save (`editor.codeActionsOnSave`). */
const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('planquill');

/** Offers the fixes of the findings at the cursor, and all safe ones at once. */
export function registerQuickFixes({ plans }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(selectCommand, selectInserted),
    vscode.languages.registerCodeActionsProvider(
      { language: 'markdown' },
      { provideCodeActions: (document, range, context) => codeActions(plans, document, range, context) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind] },
    ),
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
    const { fixes, rules, suppressions } = fixesAt(plan, toOffsets(range, document));
    for (const offered of fixes) actions.push(...(await quickFix(offered, plan, document)));
    for (const [rule, found] of rules) actions.push(explanation(rule, found, plan, document));
    for (const offered of suppressions) actions.push(...(await quickFix(offered, plan, document)));
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

/** The action of a fix; none where the fix cannot be applied. */
async function quickFix(
  { fix, findings, position, preferred }: OfferedFix,
  plan: PlanDocument,
  document: vscode.TextDocument,
): Promise<readonly vscode.CodeAction[]> {
  const title = titleOf(fix, position);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.isPreferred = preferred;
  action.diagnostics = findings.map(finding => toDiagnostic(finding, plan.snapshot, document.uri));
  if ('createReferenced' in fix) {
    if (!(await canCreateReferenced(document.uri, fix.createReferenced))) return [];
    const args = [document.uri, fix.createReferenced];
    action.command = { title, command: createReferencedCommand, arguments: args };
    return [action];
  }
  const edit = await workspaceEditOf(fix.change, { document, version: plan.version });
  if (!edit) return [];
  action.edit = edit;
  const selection = selectionAfter(fix.change.edits);
  // VS Code goes from stop to stop by itself. It runs the command after the edit, which stays one undo step.
  if (selection && !hasStops(fix.change.edits)) {
    const args: SelectArguments = [document.uri, plan.version + 1, selection.start, selection.end];
    action.command = { title, command: selectCommand, arguments: args };
  }
  return [action];
}

/** A title, with the line and column of its finding where another fix has the same title. */
function titleOf({ title, data = {} }: Fix, position: Position | undefined): string {
  const text = vscode.l10n.t(title, data);
  return position ? `${text} (${position.line + 1}:${position.character + 1})` : text;
}

/** VS Code puts actions without diagnostics behind all others, and here those that silence come last. */
function explanation(
  rule: string,
  findings: readonly Finding[],
  plan: PlanDocument,
  document: vscode.TextDocument,
): vscode.CodeAction {
  const title = vscode.l10n.t('Explain {rule}', { rule });
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = findings.map(finding => toDiagnostic(finding, plan.snapshot, document.uri));
  action.command = { title, command: explainRuleCommand, arguments: [rule] };
  return action;
}

/** The internal command that puts the cursor into what a fix has inserted. */
const selectCommand = '_planquill.select';

/** The document, its version after the fix, and UTF-16 offsets. */
type SelectArguments = [uri: vscode.Uri, version: number, start: number, end: number];

/** Does nothing where the document went on meanwhile, or another one has the focus. */
function selectInserted(...[uri, version, start, end]: SelectArguments): void {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.document.uri.toString() !== uri.toString()) return;
  if (editor.document.version !== version) return;
  const { document } = editor;
  select(editor, document.positionAt(start), document.positionAt(end));
}
