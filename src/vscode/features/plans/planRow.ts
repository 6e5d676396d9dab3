import { shownText } from '../../../core/text/untrustedText';
import { vscode } from '../../host/api';
import { shownState, spokenTasks, spokenUnfinished } from '../../host/planStateText';
import { problemText } from '../../host/problemText';
import { stateIcon } from '../../host/stateIcon';
import type { PlansRow } from './plansRows';

/** A row of the list of plans. Its icon, text and accessible label have the same meaning. */
export function planRow(row: PlansRow): vscode.TreeItem {
  return row.document ? documentItem(row, row.document) : folderItem(row);
}

function folderItem(row: PlansRow): vscode.TreeItem {
  const name = shownText(row.name) || vscode.l10n.t('(workspace folder)');
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  const place = shownText(row.place);
  const labels = [
    row.isKnown ? spokenUnfinished(row.unfinished) : vscode.l10n.t('nothing checked'),
    spokenTasks(row.tasks),
  ].filter(Boolean);
  item.id = row.key;
  item.description = [shownState(row), place].filter(Boolean).join(' · ');
  item.iconPath = row.isKnown ? stateIcon(row, false) : new vscode.ThemeIcon('folder');
  item.tooltip = [place ? `${place}/${name}` : name, ...labels].join('\n');
  item.accessibilityInformation = { label: [name, place, ...labels].filter(Boolean).join(', ') };
  item.contextValue = 'folder';
  return item;
}

function documentItem(row: PlansRow, { path, summary }: NonNullable<PlansRow['document']>): vscode.TreeItem {
  const name = shownText(row.name);
  const uri = vscode.Uri.parse(path);
  const item = new vscode.TreeItem(name);
  const title = shownText(summary?.title ?? '');
  const status = shownText(summary?.status ?? '');
  const labels = [status && vscode.l10n.t('status {0}', status), ...spokenStates(row)].filter(Boolean);
  item.id = row.key;
  item.description = summary
    ? [status, shownProblem(row) || shownState(row)].filter(Boolean).join(' · ')
    : vscode.l10n.t('not read yet');
  item.iconPath = documentIcon(row);
  item.tooltip = [title, shownText(vscode.workspace.asRelativePath(uri)), ...labels]
    .filter(Boolean)
    .join('\n');
  item.accessibilityInformation = { label: [name, title, ...labels].filter(Boolean).join(', ') };
  item.contextValue = 'document';
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
  return item;
}

function spokenStates(row: PlansRow): readonly string[] {
  const summary = row.document?.summary;
  if (!summary) return [vscode.l10n.t('not read yet')];
  if (summary.problem) return [shownProblem(row)];
  const unfinished = summary.isChecked
    ? spokenUnfinished(summary.unfinished)
    : vscode.l10n.t('not checked, because there is no template for it');
  return [unfinished, spokenTasks(summary.tasks)];
}

/** Why a document could not be read; empty when it was. */
function shownProblem({ document }: PlansRow): string {
  const { problem, path = '' } = document?.summary ?? {};
  return problem ? problemText({ ...problem, path }) : '';
}

function documentIcon(row: PlansRow): vscode.ThemeIcon {
  const summary = row.document?.summary;
  if (summary?.problem) return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  return row.isKnown ? stateIcon(row, false) : new vscode.ThemeIcon('file');
}
