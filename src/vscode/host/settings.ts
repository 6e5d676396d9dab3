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

/** How plans are shown in editors. */
export interface DisplaySettings {
  /** Counts stand over the headings. */
  readonly codeLens: boolean;
  /** The line that is typed on has no findings. */
  readonly focusMode: boolean;
  /** The title of its definition stands behind an id. */
  readonly idTitles: boolean;
}

/** Reads the settings of what an editor shows. People write them by hand: all but `true` is off. */
export function displaySettings(scope: vscode.Uri): DisplaySettings {
  const configuration = vscode.workspace.getConfiguration('planquill', scope);
  const isOn = (name: keyof DisplaySettings) => configuration.get(name) === true;
  return { codeLens: isOn('codeLens'), focusMode: isOn('focusMode'), idTitles: isOn('idTitles') };
}

/** Turns a setting on or off where a person has set it, and for all workspaces where nobody has. */
export async function toggleSetting(
  name: keyof DisplaySettings,
  scope: vscode.Uri | undefined,
): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('planquill', scope);
  const written = configuration.inspect(name);
  const target =
    written?.workspaceFolderValue !== undefined
      ? vscode.ConfigurationTarget.WorkspaceFolder
      : written?.workspaceValue !== undefined
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
  await configuration.update(name, configuration.get(name) !== true, target);
}
