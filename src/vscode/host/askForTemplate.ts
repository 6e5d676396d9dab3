import { builtInTemplate } from '../../core/template/builtInTemplate';
import type { Template } from '../../core/template/template';
import { shownText } from '../../core/text/untrustedText';
import { vscode } from './api';
import { workspaceFiles } from './workspaceFiles';

/** Asks for one of several templates, the usual one first. Undefined when a person gives up. */
export async function askForTemplate(
  templates: readonly Template[],
  question: Pick<vscode.QuickPickOptions, 'title' | 'placeHolder'>,
): Promise<Template | undefined> {
  const items = templates.map(template => ({ ...templateItem(template), template }));
  const chosen = await vscode.window.showQuickPick(items, { ...question, matchOnDescription: true });
  return chosen?.template;
}

/** The name of a template, and where it is, as rows of lists show them. */
export function templateItem(template: Template): { readonly label: string; readonly description: string } {
  if (template.name === builtInTemplate().name) {
    const title = template.sections.find(({ depth }) => depth > 0)?.title ?? '';
    return { label: vscode.l10n.t('Built-in template'), description: shownText(title) };
  }
  return {
    label: shownText(workspaceFiles.nameOf(template.name)),
    description: shownText(vscode.workspace.asRelativePath(vscode.Uri.parse(template.name))),
  };
}
