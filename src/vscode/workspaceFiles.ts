import * as vscode from 'vscode';
import type { PlanFiles } from '../core/workspace/planFiles';

/** The workspace's file systems as the core sees them, virtual ones included. A path is a URI's string. */
export const workspaceFiles: PlanFiles = {
  join: (folder, ...names) => vscode.Uri.joinPath(vscode.Uri.parse(folder), ...names).toString(),

  async readFolder(path) {
    const uri = vscode.Uri.parse(path);
    const stat = await statOf(uri);
    if (stat === undefined || (stat.type & vscode.FileType.Directory) === 0) return undefined;
    const entries = await vscode.workspace.fs.readDirectory(uri);
    return entries.map(([name, type]) => ({
      name,
      kind: type & vscode.FileType.Directory ? 'folder' : 'file',
    }));
  },

  async createText(path, text) {
    const uri = vscode.Uri.parse(path);
    // `workspace.fs` has no exclusive write, so the check stands right before it.
    if ((await statOf(uri)) !== undefined) return false;
    const made = await firstMissing(uri);
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      return true;
    } catch (error) {
      await vscode.workspace.fs.delete(made, { recursive: true }).then(undefined, () => {
        // Nothing was made, so there is nothing to take back.
      });
      throw error;
    }
  },
};

/** The file or folder that writing would make first. */
async function firstMissing(uri: vscode.Uri): Promise<vscode.Uri> {
  const parent = vscode.Uri.joinPath(uri, '..');
  if (parent.path === uri.path || (await statOf(parent)) !== undefined) return uri;
  return firstMissing(parent);
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
