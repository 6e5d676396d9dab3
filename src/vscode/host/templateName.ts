import type { TemplateChoice } from '../../core/template/templateChoice';
import { vscode } from './api';

/** The name of a plan's template for people: its path from the workspace folder; empty without a template. */
export function templateName({ template, reason }: TemplateChoice): string {
  if (!template) return '';
  return reason === 'built-in'
    ? vscode.l10n.t('built-in')
    : vscode.workspace.asRelativePath(vscode.Uri.parse(template.name));
}
