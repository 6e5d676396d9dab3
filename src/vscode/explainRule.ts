import { rules } from '../core/lint/registry';
import { vscode } from './api';

const explainRuleCommand = 'planquill.explainRule';

/** A link that shows a rule's page; VS Code follows command links in the codes of diagnostics. */
export function explainRuleUri(ruleId: string): vscode.Uri {
  return vscode.Uri.parse(`command:${explainRuleCommand}?${encodeURIComponent(JSON.stringify([ruleId]))}`);
}

/** Shows a rule's page in the Markdown preview; asks which rule when none is given. */
export function registerExplainRule(extensionUri: vscode.Uri): vscode.Disposable {
  const pageOf = (id: string) => vscode.Uri.joinPath(extensionUri, 'media', 'rules', `${id}.md`);
  return vscode.commands.registerCommand(explainRuleCommand, async (ruleId?: unknown) => {
    const rule = rules.find(({ id }) => id === ruleId);
    const id = rule?.id ?? (await askForRule(pageOf));
    if (id !== undefined) await vscode.commands.executeCommand('markdown.showPreview', pageOf(id));
  });
}

async function askForRule(pageOf: (id: string) => vscode.Uri): Promise<string | undefined> {
  const items = rules.map(async ({ id }) => ({ label: id, detail: await firstParagraph(pageOf(id)) }));
  const chosen = await vscode.window.showQuickPick(Promise.all(items), {
    title: vscode.l10n.t('Explain Rule'),
    matchOnDetail: true,
  });
  return chosen?.label;
}

/** What a page says right under its heading. */
async function firstParagraph(page: vscode.Uri): Promise<string> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
  return /^# .*\n\n(.*)/mu.exec(text)?.[1] ?? '';
}
