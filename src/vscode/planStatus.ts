import * as vscode from 'vscode';
import type { PlanDocuments } from './planDocuments';

/** The language status of a plan: what is unfinished, and which template says so. */
export function registerPlanStatus(plans: PlanDocuments): vscode.Disposable {
  const status = vscode.languages.createLanguageStatusItem('planquill.status', { language: 'markdown' });
  status.name = 'Planquill';
  const show = () => {
    const editor = vscode.window.activeTextEditor;
    const plan = editor && plans.get(editor.document.uri)?.plan;
    const unfinished = plan?.findings.length ?? 0;
    status.text = !plan
      ? vscode.l10n.t('Not a plan')
      : unfinished === 0
        ? vscode.l10n.t('Plan: nothing unfinished')
        : vscode.l10n.t('Plan: {0} unfinished', unfinished);
    const template = plan?.plan.template?.name;
    status.detail = template === undefined ? '' : vscode.l10n.t('Template: {0}', template);
  };
  show();
  return vscode.Disposable.from(
    status,
    plans.onDidChange(show),
    plans.onDidClose(show),
    vscode.window.onDidChangeActiveTextEditor(show),
  );
}
