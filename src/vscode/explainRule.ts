import * as vscode from 'vscode';
import { rules } from '../core/lint/registry';

export const explainRuleCommand = 'planquill.explainRule';

/** A link that shows a rule's page; VS Code follows command links in the codes of diagnostics. */
export function explainRuleUri(ruleId: string): vscode.Uri {
  return vscode.Uri.parse(`command:${explainRuleCommand}?${encodeURIComponent(JSON.stringify([ruleId]))}`);
}

/** Shows a rule's page in the Markdown preview; asks which rule when none is given. */
export function registerExplainRule(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(explainRuleCommand, async (ruleId?: unknown) => {
    const rule = rules.find(({ id }) => id === ruleId) ?? (await askForRule());
    if (!rule) return;
    const page = vscode.Uri.joinPath(extensionUri, 'media', 'rules', `${rule.id}.md`);
    await vscode.commands.executeCommand('markdown.showPreview', page);
  });
}

async function askForRule() {
  const items = rules.map(rule => ({ label: rule.id, detail: vscode.l10n.t(rule.description), rule }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Explain Rule'),
    matchOnDetail: true,
  });
  return chosen?.rule;
}
