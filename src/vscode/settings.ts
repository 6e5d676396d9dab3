import * as vscode from 'vscode';

/** The settings that apply to a resource, read when they are used. */
export interface Settings {
  /** Globs of the files that are plans. */
  readonly planFiles: readonly string[];
  /** The folder that holds the features, below the workspace folder; empty for the workspace's own habit. */
  readonly specsFolder: string;
}

export function settings(scope: vscode.Uri | undefined): Settings {
  const configuration = vscode.workspace.getConfiguration('planquill', scope);
  return {
    planFiles: configuration.get<string[]>('planFiles', ['**/plan.md']),
    specsFolder: configuration.get('specsFolder', ''),
  };
}
