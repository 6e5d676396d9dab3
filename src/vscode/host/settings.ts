import type { LintConfig } from '../../core/lint/config';
import type { Problem } from '../../core/text/problem';
import { withoutPaths, withPaths } from '../../core/workspace/config/configFiles';
import { type ReadSettings, readSettings, type SettingProblem } from '../../core/workspace/config/readConfig';
import { vscode } from './api';
import { workspaceFiles } from './workspaceFiles';

/** The settings that apply to a resource. Their paths start from the workspace folder. */
export interface Settings extends ReadSettings {
  readonly problems: readonly (Problem & SettingProblem)[];
}

/** Reads the settings that apply to a resource, as they are now. */
export function settings(scope: vscode.Uri): Settings {
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
