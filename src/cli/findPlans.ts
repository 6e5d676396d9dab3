import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { planFileName } from '../core/workspace/featureFolders';
import { reasonOf } from './readMarkdown';

/** The files that the paths of a command line mean, and the paths that mean none. */
export interface FoundPlans {
  readonly files: readonly string[];
  readonly problems: readonly { readonly path: string; readonly problem: string }[];
}

/** Folders that hold other people's files or no plans. */
const skipped = new Set(['node_modules', '.git', '.hg', '.svn', 'dist', 'templates']);

/** Files named outright are taken as they are; folders are searched for plans, each file once, in a stable order. */
export async function findPlans(paths: readonly string[]): Promise<FoundPlans> {
  const files = new Set<string>();
  const problems: { path: string; problem: string }[] = [];
  for (const path of paths) {
    try {
      if (!(await stat(path)).isDirectory()) {
        files.add(path);
        continue;
      }
      const found = await plansBelow(path, new Set());
      if (found.length === 0) problems.push({ path, problem: `has no ${planFileName} in it` });
      for (const file of found) files.add(file);
    } catch (error) {
      problems.push({ path, problem: reasonOf(error) });
    }
  }
  return { files: [...files], problems };
}

/** @param entered real paths of the folders above, so that a symbolic link cannot lead in a circle */
async function plansBelow(folder: string, entered: Set<string>): Promise<readonly string[]> {
  const real = await realpath(folder);
  if (entered.has(real)) return [];
  entered.add(real);
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const kind = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
    if (kind?.isDirectory() && !skipped.has(entry.name)) {
      found.push(...(await plansBelow(path, entered)));
    } else if (kind?.isFile() && entry.name.toLowerCase() === planFileName) found.push(path);
  }
  return found;
}
