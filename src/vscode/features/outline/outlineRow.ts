import type { OutlineItem } from '../../../core/document/outline';
import { vscode } from '../../host/api';
import { shownTasks, spokenTasks, spokenUnfinished } from '../../host/planStateText';

/** The internal command that a click on a row runs: the plan's URI and the row's key are its arguments. */
export const revealSectionCommand = '_planquill.revealSection';

/** The row of a section in the outline. Its icon, text and accessible label have the same meaning. */
export function outlineRow(item: OutlineItem, key: string, plan: vscode.Uri): vscode.TreeItem {
  const state =
    item.children.length > 0
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.None;
  const row = new vscode.TreeItem(item.title || vscode.l10n.t('(no title)'), state);
  const labels = [
    spokenUnfinished(item.unfinished),
    item.hasTemplateText ? vscode.l10n.t("some text is still the template's") : '',
    spokenTasks(item.tasks),
  ].filter(Boolean);
  row.id = `${plan.toString()}#${key}`;
  row.description = shownState(item);
  row.iconPath = icon(item);
  row.tooltip = `${item.title}\n${labels.join('\n')}`;
  row.accessibilityInformation = { label: [item.title, ...labels].join(', ') };
  row.command = {
    command: revealSectionCommand,
    title: vscode.l10n.t('Go to Section'),
    arguments: [plan, key],
  };
  return row;
}

function shownState({ unfinished, tasks }: OutlineItem): string {
  const parts = [unfinished > 0 ? vscode.l10n.t('{0} unfinished', unfinished) : '', shownTasks(tasks)];
  return parts.filter(Boolean).join(' · ');
}

function icon({ unfinished, hasTemplateText, tasks }: OutlineItem): vscode.ThemeIcon {
  if (unfinished > 0)
    return new vscode.ThemeIcon('circle-large-outline', new vscode.ThemeColor('list.warningForeground'));
  if (tasks.done < tasks.total) return new vscode.ThemeIcon('tasklist');
  // It may be meant to stay, so that it is neither open nor done.
  if (hasTemplateText) return new vscode.ThemeIcon('circle-large-outline');
  return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
}
