import type { OutlineItem, OutlineTask } from '../../../core/document/outline';
import { shownText } from '../../../core/text/untrustedText';
import { vscode } from '../../host/api';
import { shownTasks, spokenTasks, spokenUnfinished } from '../../host/planStateText';

/** The internal command that a click on a row runs: the plan's URI and the row's key are its arguments. */
export const revealSectionCommand = '_planquill.revealSection';

/** The row of a section in the outline. Its icon, text and accessible label have the same meaning. */
export function sectionRow(
  item: OutlineItem,
  key: string,
  plan: vscode.Uri,
  isTitle: boolean,
): vscode.TreeItem {
  const row = new vscode.TreeItem(item.title || vscode.l10n.t('(no title)'), stateOf(item));
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
  row.contextValue = isTitle ? 'title' : 'section';
  row.command = goTo(plan, key);
  return row;
}

/** The row of a task, with a box that ticks it in the text. */
export function taskRow({ title, isDone }: OutlineTask, key: string, plan: vscode.Uri): vscode.TreeItem {
  const words = title === '' ? vscode.l10n.t('(no words)') : shownText(title);
  const row = new vscode.TreeItem(words);
  const state = isDone ? vscode.l10n.t('done') : vscode.l10n.t('not done');
  row.id = `${plan.toString()}#${key}`;
  row.tooltip = `${words}\n${state}`;
  row.accessibilityInformation = { label: `${words}, ${state}` };
  row.checkboxState = {
    state: isDone ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
    tooltip: isDone ? vscode.l10n.t('Done: take the tick away') : vscode.l10n.t('Not done: tick the task'),
    accessibilityInformation: { label: vscode.l10n.t('Task done: {0}', words), role: 'checkbox' },
  };
  row.contextValue = 'task';
  row.command = goTo(plan, key);
  return row;
}

function goTo(plan: vscode.Uri, key: string): vscode.Command {
  return { command: revealSectionCommand, title: vscode.l10n.t('Go to Section'), arguments: [plan, key] };
}

/** Tasks alone stay folded: a plan may have hundreds, and its sections are to be seen at once. */
function stateOf({ children, ownTasks }: OutlineItem): vscode.TreeItemCollapsibleState {
  if (children.length > 0) return vscode.TreeItemCollapsibleState.Expanded;
  return ownTasks.length > 0
    ? vscode.TreeItemCollapsibleState.Collapsed
    : vscode.TreeItemCollapsibleState.None;
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
