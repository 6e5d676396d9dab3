import { problemMessage } from '../../core/report/problemMessage';
import type { Problem } from '../../core/text/problem';
import { vscode } from './api';

/** A problem as one sentence for a person, in the language of the editor. */
export function problemText(problem: Problem): string {
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(problem.path));
  const file = problem.isTemplate ? vscode.l10n.t('The template {0}', path) : path;
  const { text, data } = problemMessage(problem, file);
  return vscode.l10n.t(text, data);
}
