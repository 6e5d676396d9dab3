import type { LintConfig } from '../../core/lint/config';
import { withPaths } from '../../core/workspace/config/configFiles';
import { readConfig } from '../../core/workspace/config/readConfig';
import { vscode } from './api';
import { workspaceFiles } from './workspaceFiles';

/** The settings that apply to a resource, read when they are used. */
export interface Settings {
  /** The folder that holds the features, below the workspace folder; empty for the workspace's own habit. */
  readonly specsFolder: string;
  /** How plans are judged where no `planquill.json` says otherwise. Its paths are the workspace folder's. */
  readonly lint: LintConfig;
}

export function settings(scope: vscode.Uri | undefined): Settings {
  const configuration = vscode.workspace.getConfiguration('planquill', scope);
  return {
    specsFolder: configuration.get('specsFolder', ''),
    lint: lintConfig(configuration),
  };
}

/**
 * How a document is judged where no `planquill.json` says otherwise, with the paths that its workspace folder gives them.
 */
export function lintSettings(document: vscode.Uri): LintConfig {
  const folder = vscode.workspace.getWorkspaceFolder(document);
  const { lint } = settings(document);
  if (folder) return withPaths(lint, workspaceFiles, folder.uri.toString());
  // Where there is no folder, no path leads anywhere.
  const { template, templates, ...rest } = lint;
  return rest;
}

/** A setting that nobody made, or that is empty, says nothing. A wrong one is marked by VS Code's own editor of settings. */
function lintConfig(configuration: vscode.WorkspaceConfiguration): LintConfig {
  const names = ['template', 'templates', 'rules', 'statuses', 'statusLabels'];
  const said = names
    .map(name => [name, configuration.get(name)] as const)
    .filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0));
  return readConfig(Object.fromEntries(said)).config;
}
