import { rules } from '../../core/lint/registry';
import { plainParagraph } from '../../core/markdown/plainParagraph';
import { vscode } from '../host/api';
import type { Services } from '../services';

/** The command that shows a rule's page: its argument is the rule's id. */
export const explainRuleCommand = 'planquill.explainRule';

/** Shows a rule's page in the Markdown preview; asks which rule when none is given. */
export function registerExplainRule({ extensionUri }: Services): vscode.Disposable {
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

/** The first paragraph under the heading of a page, as text: a quick pick shows no Markdown. */
async function firstParagraph(page: vscode.Uri): Promise<string> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
  return plainParagraph(/^# .*\n\n(.*)/mu.exec(text)?.[1] ?? '');
}
