import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PlanFiles } from '../core/workspace/planFiles';

/** The disk as the core sees it. */
export const diskFiles: PlanFiles = {
  join,

  async readFolder(path) {
    try {
      const entries = await readdir(path, { withFileTypes: true });
      return entries.map(entry => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' }));
    } catch (error) {
      if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined;
      throw error;
    }
  },

  async createText(path, text) {
    const made = await mkdir(dirname(path), { recursive: true });
    try {
      await writeFile(path, text, { flag: 'wx' });
      return true;
    } catch (error) {
      if (isCode(error, 'EEXIST')) return false;
      // What was there before stays: the file is ours, and the folders from the first that was made are.
      await rm(path, { force: true }).catch(() => undefined);
      if (made !== undefined) await rm(made, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
  },
};

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
