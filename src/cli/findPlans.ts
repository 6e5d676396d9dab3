import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { isPlanSibling } from '../core/workspace/documentKinds';
import { planFileName } from '../core/workspace/featureFolders';
import { reasonOf } from './readMarkdown';

/** The files that the paths of a command line mean, and the paths that mean none. */
export interface FoundPlans {
  readonly files: readonly FoundPlan[];
  readonly problems: readonly PathProblem[];
}

export interface FoundPlan {
  readonly path: string;
  /** It was named outright, and not found in a folder. */
  readonly named: boolean;
}

export interface PathProblem {
  readonly path: string;
  /** In words for a person, to be read after the path. */
  readonly problem: string;
}

/** Folders that hold other people's files or no plans. */
const skipped = new Set(['node_modules', '.git', '.hg', '.svn', 'dist', 'templates']);

/**
 * Files named outright are taken as they are; folders are searched for plans and their siblings, in the order of their names. Each file
 * comes once, however often and in whatever spelling it is named.
 */
export async function findPlans(paths: readonly string[]): Promise<FoundPlans> {
  const files = new Map<string, FoundPlan>();
  const problems: PathProblem[] = [];
  for (const path of paths) {
    const { found, failed } = await plansAt(path);
    problems.push(...failed);
    for (const file of found) {
      const same = resolve(file.path);
      if (file.named || !files.has(same)) files.set(same, file);
    }
  }
  return { files: [...files.values()], problems };
}

interface Search {
  readonly found: FoundPlan[];
  readonly failed: PathProblem[];
  /** Real paths of the folders that were searched, so that a symbolic link cannot lead in a circle. */
  readonly entered: Set<string>;
}

async function plansAt(path: string): Promise<Search> {
  const search: Search = { found: [], failed: [], entered: new Set() };
  try {
    if (!(await stat(path)).isDirectory()) search.found.push({ path, named: true });
    else {
      await searchFolder(path, search);
      if (!search.found.some(isPlan)) search.failed.push({ path, problem: `has no ${planFileName} in it` });
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
    try {
      // A link that leads nowhere matters only where it is a plan's.
      const kind = !entry.isSymbolicLink()
        ? entry
        : await stat(path).catch(isPlan({ path }) ? rethrow : () => undefined);
      if (kind?.isDirectory() && !skipped.has(entry.name)) await searchFolder(path, search);
      else if (kind?.isFile() && (isPlan({ path }) || isPlanSibling(entry.name)))
        found.push({ path, named: false });
    } catch (error) {
      failed.push({ path, problem: reasonOf(error) });
    }
  }
}

function isPlan({ path }: Pick<FoundPlan, 'path'>): boolean {
  return basename(path).toLowerCase() === planFileName;
}

function rethrow(error: unknown): never {
  throw error;
}
