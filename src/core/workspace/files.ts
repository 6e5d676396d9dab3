import type { FileProblem } from '../text/problem';

/** A folder's entry. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** A text without its byte order mark, or why a file gives none. */
export type TextFile = { readonly text: string } | { readonly problem: FileProblem };

/**
 * The size of the largest file that is read, in bytes: far above any plan that people write (the longest known has 13,000
 * lines, 0.6 MB) and small enough to parse in seconds.
 */
export const largestFile = 10 * 1024 * 1024;

/** What a path leads to; `other` is a pipe, a device or a socket, which may never end. */
export type FileKind = 'file' | 'folder' | 'other';

/** Why a file is not read; undefined when it is. A host asks before it opens the file. */
export function whyNotRead({
  kind,
  size,
}: {
  readonly kind: FileKind;
  /** In bytes. */
  readonly size: number;
}): FileProblem | undefined {
  if (kind === 'folder') return { code: 'folder' };
  if (kind === 'other') return { code: 'no-file' };
  return size > largestFile ? { code: 'too-large', data: { limit: '10 MB' } } : undefined;
}

/**
 * The text in a file's bytes.
 *
 * @param decoder the host's decoder of UTF-8, which throws where bytes are not valid
 */
export function textFileOf(bytes: Uint8Array, decoder: { decode(bytes: Uint8Array): string }): TextFile {
  // The file may have grown since its size was looked at.
  const problem = whyNotRead({ kind: 'file', size: bytes.length });
  if (problem) return { problem };
  if (bytes.includes(0)) return { problem: { code: 'binary' } };
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { problem: { code: 'not-utf-8' } };
  }
}

/**
 * The files of a workspace, as a host reads them: the disk for the command line, `workspace.fs` for the editor. A path is
 * a string that only the host reads: a path on disk, or a URI. The core makes new paths with {@link FileReader.join}.
 */
export interface FileReader {
  join(folder: string, ...names: readonly string[]): string;
  /** The folder that a file or folder lies in; undefined at the top of what may be searched. */
  parent(path: string): string | undefined;
  /** The last name of a path. */
  nameOf(path: string): string;
  /** The entries of a folder, or undefined when there is no such folder. */
  readFolder(path: string): Promise<readonly FolderEntry[] | undefined>;
  /** Whether a file or folder exists. A path that the host may not look at counts as existing. */
  exists(path: string): Promise<boolean>;
  /** Reads a regular file of at most {@link largestFile} bytes as UTF-8; see {@link whyNotRead}. Never throws. */
  readText(path: string): Promise<TextFile>;
}

/** Creates files in a workspace, through `createInside`. It changes none that exist. */
export interface FileWriter {
  /**
   * Where writing at a path would write: an absolute path with `/`, without `..` and with all symbolic links followed, also
   * where nothing exists there yet. Undefined when the host cannot tell where a link leads. Two results can be compared.
   */
  realPath(path: string): Promise<string | undefined>;
  /**
   * Creates a file and the folders that it needs. Resolves to `false`, and changes nothing, when the file exists. When
   * writing fails, whatever was created is removed again and the host's error is thrown.
   */
  createText(path: string, text: string): Promise<boolean>;
}

/** The folders above a path, nearest first. */
export function* foldersAbove(files: FileReader, path: string): Iterable<string> {
  for (let folder = files.parent(path); folder !== undefined; folder = files.parent(folder)) yield folder;
}

/** The folder of a file and the folders above it, nearest first: its own also where that is the top of what may be searched. */
export function foldersAround(files: FileReader, path: string): readonly string[] {
  const above = [...foldersAbove(files, path)];
  return above.length > 0 ? above : [files.join(path, '..')];
}

/**
 * The names from a folder down to a path, or from the top of what may be searched; undefined when the path does not lie in
 * the folder.
 */
export function namesBelow(files: FileReader, path: string, folder?: string): readonly string[] | undefined {
  const names = [files.nameOf(path)];
  for (const above of foldersAbove(files, path)) {
    if (above === folder) return names;
    names.unshift(files.nameOf(above));
  }
  return folder === undefined ? names : undefined;
}

/** Whether two paths lead to one place, however they are written. */
export function isSamePath(files: FileReader, one: string, other: string): boolean {
  return files.nameOf(one) === files.nameOf(other) && files.parent(one) === files.parent(other);
}

/** Whether a path is a folder or lies in it. */
export function isWithin(files: FileReader, path: string, folder: string): boolean {
  return path === folder || namesBelow(files, path, folder) !== undefined;
}
