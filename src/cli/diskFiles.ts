import { readdirSync, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import { mkdir, open, rm, rmdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { FileReader, FileWriter } from '../core/workspace/files';
import { isCode } from './fileProblem';
import { readMarkdown } from './readMarkdown';

/** The files on disk. Reading is synchronous: see {@link readMarkdown}. */
export const diskFiles: FileReader & FileWriter = {
  join,
  nameOf: path => basename(path),

  parent(path) {
    const folder = dirname(resolve(path));
    // A home folder or a whole disk is no project: its files are not meant for the plans below.
    return folder === homedir() || dirname(folder) === folder ? undefined : folder;
  },

  readText: async path => readMarkdown(path),
  exists: async path => isThere(path),

  async readFolder(path) {
    try {
      return readdirSync(path, { withFileTypes: true }).map(entry => {
        const { name } = entry;
        const kind = entry.isSymbolicLink() ? targetOf(join(path, name)) : entry;
        return { name, kind: kind?.isDirectory() ? 'folder' : 'file' };
      });
    } catch (error) {
      if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined;
      throw error;
    }
  },

  async realPath(path) {
    try {
      return realPathOf(resolve(path), mostLinks).split(sep).join('/');
    } catch {
      return undefined;
    }
  },

  async createText(path, text) {
    const folders = missingFolders(dirname(path));
    try {
      await mkdir(dirname(path), { recursive: true });
      return await writeNew(path, text);
    } catch (error) {
      // Deepest first, and only while they are empty: somebody else may have put a file there.
      for (const folder of folders) await rmdir(folder).catch(() => undefined);
      throw error;
    }
  },
};

/** As many links as Linux follows in one path. */
const mostLinks = 40;

/** The path with all links followed, also those whose targets do not exist. */
function realPathOf(path: string, links: number): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (!(isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) || dirname(path) === path) throw error;
  }
  const place = join(realPathOf(dirname(path), links), basename(path));
  const target = linkAt(place);
  if (target === undefined) return place;
  if (links === 0) throw new Error(`There are too many links at ${path}.`);
  return realPathOf(resolve(dirname(place), target), links - 1);
}

/** The target of a link as it is written; undefined when there is no link. */
function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

async function writeNew(path: string, text: string): Promise<boolean> {
  // This call may only remove the file that it opened: when opening fails, the file is somebody else's.
  const file = await open(path, 'wx').catch((error: unknown) => {
    if (isCode(error, 'EEXIST')) return undefined;
    throw error;
  });
  if (!file) return false;
  try {
    await file.writeFile(text);
    // A full disk or quota may show only here.
    await file.close();
    return true;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** The missing folders on the way to a folder, deepest first. */
function missingFolders(folder: string): readonly string[] {
  const missing: string[] = [];
  for (let path = folder; path !== dirname(path) && !isThere(path); path = dirname(path)) missing.push(path);
  return missing;
}

/** The target of a symbolic link; undefined when the link is broken. */
function targetOf(link: string): Stats | undefined {
  try {
    return statSync(link);
  } catch {
    return undefined;
  }
}

/** A path that cannot be looked at counts as existing, so that nobody removes it. */
function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return !isCode(error, 'ENOENT') && !isCode(error, 'ENOTDIR');
  }
}
