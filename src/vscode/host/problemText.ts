import { problemMessage } from '../../core/report/problemMessage';
import { mendedAt, type Problem } from '../../core/text/problem';
import { shownText } from '../../core/text/untrustedText';
import { vscode } from './api';
import { rangeOfPlace } from './convert';
import { workspaceFiles } from './workspaceFiles';

/** A problem as one sentence for a person, in the language of the editor. */
export function problemText(problem: Problem): string {
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(problem.path));
  const file = problem.setting
    ? vscode.l10n.t('The settings')
    : problem.isTemplate
      ? vscode.l10n.t('The template {0}', path)
      : path;
  const { text, data } = problemMessage(problem, file);
  return shownText(vscode.l10n.t(text, problem.code === 'outside' ? shownPlaces(data) : data));
}

/** The URIs in the data of a problem as paths. */
function shownPlaces(data: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { root = '', target = '' } = data;
  return { ...data, root: vscode.Uri.parse(root).fsPath, target: vscode.Uri.parse(target).fsPath };
}

/** The command that opens the place where a person mends a problem. Without such a place that is a setting. */
export function openingCommand(problem: Problem): vscode.Command {
  const mended = mendedAt(problem);
  if (!mended) {
    return {
      title: vscode.l10n.t('Open Settings'),
      command: 'workbench.action.openSettings',
      arguments: [`planquill.${problem.setting ?? (problem.isTemplate ? 'template' : 'specsFolder')}`],
    };
  }
  return {
    title: shownText(vscode.l10n.t('Open {0}', workspaceFiles.nameOf(mended.path))),
    command: 'vscode.open',
    arguments: [vscode.Uri.parse(mended.path), { selection: rangeOfPlace(mended.place) }],
  };
}
