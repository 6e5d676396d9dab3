import { mkdir, open, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { PlanFiles } from '../core/workspace/planFiles';
import { readMarkdown } from './readMarkdown';

/** The disk as the core sees it. */
export const diskFiles: PlanFiles = {
  join,
  nameOf: path => basename(path),

  parent(path) {
    const folder = dirname(resolve(path));
    // A home folder or a whole disk is nobody's project: what lies there is not meant for the plans below.
    return folder === homedir() || dirname(folder) === folder ? undefined : folder;
  },

  readText: readMarkdown,
  exists: isThere,

  async readFolder(path) {
    try {
      const entries = await readdir(path, { withFileTypes: true });
      return await Promise.all(
        entries.map(async entry => {
          const kind = entry.isSymbolicLink()
            ? await stat(join(path, entry.name)).catch(() => undefined)
            : entry;
          return { name: entry.name, kind: kind?.isDirectory() ? 'folder' : 'file' };
        }),
      );
    } catch (error) {
      if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined;
      throw error;
    }
  },

  async createText(path, text) {
    const folders = await missingFolders(dirname(path));
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

async function writeNew(path: string, text: string): Promise<boolean> {
  // Only what this call opened is its own to remove: a failure to open must not cost anybody a file.
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

/** The folders that are not there yet, deepest first. */
async function missingFolders(folder: string): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let path = folder; path !== dirname(path) && !(await isThere(path)); path = dirname(path))
    missing.push(path);
  return missing;
}

/** A path that cannot be looked at counts as there: it is not ours to remove. */
async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    return !isCode(error, 'ENOENT');
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
