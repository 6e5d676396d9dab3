import type { OutlineItem, OutlineTask } from '../../../core/document/outline';
import { shownText } from '../../../core/text/untrustedText';
import { vscode } from '../../host/api';
import { shownState, spokenTasks, spokenUnfinished } from '../../host/planStateText';
import { stateIcon } from '../../host/stateIcon';

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
  // The template's text may be meant to stay, so that it is neither open nor done.
  row.iconPath = stateIcon(item, item.hasTemplateText);
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
