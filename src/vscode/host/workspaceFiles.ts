import { type FileProblem, messageOf } from '../../core/text/problem';
import {
  type FileKind,
  type FileReader,
  type FileWriter,
  textFileOf,
  whyNotRead,
} from '../../core/workspace/files';
import { vscode } from './api';

/** The file systems of the workspace, also virtual ones. A path is the string of a URI. */
export const workspaceFiles: FileReader & FileWriter = {
  join: (folder, ...names) => vscode.Uri.joinPath(vscode.Uri.parse(folder), ...names).toString(),

  nameOf: path => vscode.Uri.parse(path).path.replace(/^.*\//u, ''),

  parent(path) {
    const uri = vscode.Uri.parse(path);
    const folder = vscode.Uri.joinPath(uri, '..');
    // The parent of a path without folders, as an unsaved document has it, would be a path that is longer.
    return isWorkspaceFolder(uri) || folder.path.length >= uri.path.length ? undefined : folder.toString();
  },

  async exists(path) {
    try {
      return (await statOf(vscode.Uri.parse(path))) !== undefined;
    } catch {
      return true;
    }
  },

  async readText(path) {
    try {
      const uri = vscode.Uri.parse(path);
      const { type, size } = await vscode.workspace.fs.stat(uri);
      const problem = whyNotRead({ kind: kindOf(type), size });
      if (problem) return { problem };
      const bytes = await vscode.workspace.fs.readFile(uri);
      return textFileOf(bytes, new TextDecoder('utf-8', { fatal: true }));
    } catch (error) {
      return { problem: fileProblemOf(error) };
    }
  },

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

  async realPath(path) {
    try {
      return await realPathOf(vscode.Uri.parse(path));
    } catch {
      return undefined;
    }
  },

  async createText(path, text) {
    const uri = vscode.Uri.parse(path);
    const missing = await missingFolders(uri);
    // `workspace.fs` has no exclusive write, so the check stands right before it.
    if ((await statOf(uri)) !== undefined) return false;
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      return true;
    } catch (error) {
      // Folders go deepest first and only while they are empty: somebody else may have put a file there.
      for (const left of [uri, ...missing]) await remove(left);
      throw error;
    }
  },
};

/** When a file last changed, in milliseconds since 1970; undefined where the file system does not tell. Never rejects. */
export async function changedAt(path: string): Promise<number | undefined> {
  try {
    return (await statOf(vscode.Uri.parse(path)))?.mtime;
  } catch {
    return undefined;
  }
}

/** Why a file could not be written, as a sentence for a person. */
export function writingReason(error: unknown): string {
  const code = error instanceof vscode.FileSystemError ? error.code : undefined;
  switch (code) {
    case 'NoPermissions':
      return vscode.l10n.t('the folder is read-only, or you have no permission to write there.');
    case 'FileNotFound':
      return vscode.l10n.t('the folder does not exist.');
    case 'FileNotADirectory':
    case 'FileExists':
      return vscode.l10n.t('there is a file where a folder should be.');
    case 'Unavailable':
      return vscode.l10n.t('the file system is not available.');
    default:
      return unnamedProblem(messageOf(error));
  }
}

/** What a failure to read from a file system means. */
export function fileProblemOf(error: unknown): FileProblem {
  const code = error instanceof vscode.FileSystemError ? error.code : undefined;
  switch (code) {
    case 'NoPermissions':
      return { code: 'no-permission' };
    case 'FileNotFound':
    case 'FileNotADirectory':
      return { code: 'missing' };
    case 'FileIsADirectory':
      return { code: 'folder' };
    case 'Unavailable':
      return { code: 'unavailable' };
    default:
      return { code: 'unreadable', data: { reason: messageOf(error) } };
  }
}

/** The problem behind an error without a code of VS Code. The code of the operating system is in the message. */
function unnamedProblem(message: string): string {
  if (/\bENOSPC\b|\bEDQUOT\b/u.test(message)) return vscode.l10n.t('the disk is full.');
  if (/\bEROFS\b/u.test(message)) return vscode.l10n.t('the file system is read-only.');
  return message;
}

/**
 * The URI with its links followed, as far as it exists. `workspace.fs` follows links and tells only that there is one, so
 * Node.js follows those on the disk, where it is there. Undefined behind a link that is followed by neither.
 */
async function realPathOf(uri: vscode.Uri): Promise<string | undefined> {
  const stat = await statOf(uri);
  const follow = uri.scheme === 'file' ? diskRealPath() : undefined;
  if (stat && follow) return vscode.Uri.file(follow(uri.fsPath)).toString();
  if (stat && stat.type & vscode.FileType.SymbolicLink) return undefined;
  const folder = vscode.Uri.joinPath(uri, '..');
  if (folder.path.length >= uri.path.length || isWorkspaceFolder(uri)) return uri.toString();
  const above = await realPathOf(folder);
  return above && workspaceFiles.join(above, workspaceFiles.nameOf(uri.toString()));
}

/** Follows the links of a path on the disk, where the extension host runs in Node.js; undefined in a browser. */
function diskRealPath(): ((path: string) => string) | undefined {
  const { process } = globalThis as { readonly process?: Partial<NodeJS.Process> };
  return process?.getBuiltinModule?.('node:fs').realpathSync.native;
}

function isWorkspaceFolder(uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === uri.toString();
}

/** The folders above a file that writing it would make, deepest first. */
async function missingFolders(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const folder = vscode.Uri.joinPath(uri, '..');
  if (folder.path === uri.path || (await statOf(folder)) !== undefined) return [];
  return [folder, ...(await missingFolders(folder))];
}

async function remove(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri, { recursive: false });
  } catch {
    // It was not made, or it is not empty.
  }
}

/** A type is a set of bits: a link has the bit of its target too. */
function kindOf(type: vscode.FileType): FileKind {
  if (type & vscode.FileType.Directory) return 'folder';
  return type & vscode.FileType.File ? 'file' : 'other';
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch (error) {
    const missing = ['FileNotFound', 'FileNotADirectory'];
    if (error instanceof vscode.FileSystemError && missing.includes(error.code)) return undefined;
    throw error;
  }
}
