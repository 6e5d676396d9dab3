import { vscode } from './api';

/** The command that shows a rule's page: its argument is the rule's id. */
export const explainRuleCommand = 'planquill.explainRule';

/** A link that shows a rule's page; VS Code follows command links in the codes of diagnostics. */
export function explainRuleUri(ruleId: string): vscode.Uri {
  return vscode.Uri.parse(`command:${explainRuleCommand}?${encodeURIComponent(JSON.stringify([ruleId]))}`);
}
