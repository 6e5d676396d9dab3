import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { planFileName } from '../core/workspace/featureFolders';
import { reasonOf } from './readMarkdown';

/** The files that the paths of a command line mean, and the paths that mean none. */
export interface FoundPlans {
  readonly files: readonly string[];
  readonly problems: readonly PathProblem[];
}

export interface PathProblem {
  readonly path: string;
  /** In words for a person, to be read after the path. */
  readonly problem: string;
}

/** Folders that hold other people's files or no plans. */
const skipped = new Set(['node_modules', '.git', '.hg', '.svn', 'dist', 'templates']);

/**
 * Files named outright are taken as they are; folders are searched for plans, in the order of their names. Each file
 * comes once, however often and in whatever spelling it is named.
 */
export async function findPlans(paths: readonly string[]): Promise<FoundPlans> {
  const files = new Map<string, string>();
  const problems: PathProblem[] = [];
  for (const path of paths) {
    const { found, failed } = await plansAt(path);
    problems.push(...failed);
    for (const file of found) {
      const same = resolve(file);
      if (!files.has(same)) files.set(same, file);
    }
  }
  return { files: [...files.values()], problems };
}

interface Search {
  readonly found: string[];
  readonly failed: PathProblem[];
  /** Real paths of the folders that were searched, so that a symbolic link cannot lead in a circle. */
  readonly entered: Set<string>;
}

async function plansAt(path: string): Promise<Search> {
  const search: Search = { found: [], failed: [], entered: new Set() };
  try {
    if (!(await stat(path)).isDirectory()) search.found.push(path);
    else {
      await searchFolder(path, search);
      if (search.found.length === 0) search.failed.push({ path, problem: `has no ${planFileName} in it` });
    }
  } catch (error) {
    search.failed.push({ path, problem: reasonOf(error) });
  }
  return search;
}

/** A folder below that cannot be read is named, and the search goes on. */
async function searchFolder(folder: string, search: Search): Promise<void> {
  const { found, failed, entered } = search;
  const real = await realpath(folder);
  if (entered.has(real)) return;
  entered.add(real);
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const isPlan = entry.name.toLowerCase() === planFileName;
    try {
      // A link that leads nowhere matters only where it is a plan's.
      const kind = !entry.isSymbolicLink()
        ? entry
        : await stat(path).catch(isPlan ? rethrow : () => undefined);
      if (kind?.isDirectory() && !skipped.has(entry.name)) await searchFolder(path, search);
      else if (kind?.isFile() && isPlan) found.push(path);
    } catch (error) {
      failed.push({ path, problem: reasonOf(error) });
    }
  }
}

function rethrow(error: unknown): never {
  throw error;
}
