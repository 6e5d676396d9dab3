import type { LintConfig } from '../../core/lint/config';
import type { Problem } from '../../core/text/problem';
import { withoutPaths, withPaths } from '../../core/workspace/config/configFiles';
import { type ReadSettings, readSettings } from '../../core/workspace/config/readConfig';
import { vscode } from './api';
import { workspaceFiles } from './workspaceFiles';

/** The settings that apply to a resource, read when they are used. Paths start from the workspace folder. */
export function settings(scope: vscode.Uri): Omit<ReadSettings, 'problems'> & {
  readonly problems: readonly Problem[];
} {
  const configuration = vscode.workspace.getConfiguration('planquill', scope);
  const { problems, ...read } = readSettings(name => configuration.get(name));
  return { ...read, problems: problems.map(problem => ({ ...problem, path: scope.toString() })) };
}

/**
 * The configuration that the settings give for a document, with the full paths of files. A `planquill.json` overrides it.
 */
export function lintSettings(document: vscode.Uri): LintConfig {
  const folder = vscode.workspace.getWorkspaceFolder(document);
  const { lint } = settings(document);
  return folder ? withPaths(lint, workspaceFiles, folder.uri.toString()) : withoutPaths(lint);
}
