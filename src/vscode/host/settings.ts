import type { LintConfig } from '../../core/lint/config';
import { withoutPaths, withPaths } from '../../core/workspace/config/configFiles';
import { readConfig, sharedOptions } from '../../core/workspace/config/readConfig';
import { vscode } from './api';
import { workspaceFiles } from './workspaceFiles';

/** The settings that apply to a resource, read when they are used. */
export interface Settings {
  /** The folder that holds the features, below the workspace folder; empty where the layout of the workspace decides. */
  readonly specsFolder: string;
  /** The configuration of linting, which a `planquill.json` overrides. Its paths start from the workspace folder. */
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
 * The configuration that the settings give for a document, with the full paths of files. A `planquill.json` overrides it.
 */
export function lintSettings(document: vscode.Uri): LintConfig {
  const folder = vscode.workspace.getWorkspaceFolder(document);
  const { lint } = settings(document);
  return folder ? withPaths(lint, workspaceFiles, folder.uri.toString()) : withoutPaths(lint);
}

/** The configuration in the settings. Empty settings are left out. The settings editor of VS Code marks wrong values. */
function lintConfig(configuration: vscode.WorkspaceConfiguration): LintConfig {
  const made = sharedOptions
    .map(name => [name, configuration.get(name)] as const)
    .filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    );
  return readConfig(Object.fromEntries(made)).config;
}
