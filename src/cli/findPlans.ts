import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { planFileName } from '../core/workspace/features/featureFolders';
import { isPlanSibling } from '../core/workspace/planKinds';
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
 * Files named outright are taken as they are; folders are searched for plans and their siblings, in the order of their
 * names. Each file comes once, however often and in whatever spelling it is named.
 */
export function findPlans(paths: readonly string[]): FoundPlans {
  const files = new Map<string, FoundPlan>();
  const problems: PathProblem[] = [];
  for (const path of paths) {
    const { found, failed } = plansAt(path);
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

function plansAt(path: string): Search {
  const search: Search = { found: [], failed: [], entered: new Set() };
  try {
    if (!statSync(path).isDirectory()) search.found.push({ path, named: true });
    else {
      searchFolder(path, search);
      if (!search.found.some(isPlan)) search.failed.push({ path, problem: `has no ${planFileName} in it` });
    }
  } catch (error) {
    search.failed.push({ path, problem: reasonOf(error) });
  }
  return search;
}

/** A folder below that cannot be read is named, and the search goes on. */
function searchFolder(folder: string, search: Search): void {
  const { found, failed, entered } = search;
  const real = realpathSync(folder);
  if (entered.has(real)) return;
  entered.add(real);
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    try {
      const kind = kindOf(entry, path);
      if (kind?.isDirectory() && !skipped.has(entry.name)) searchFolder(path, search);
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

/** A link that leads nowhere matters only where it is a plan's. */
function kindOf(entry: Dirent, path: string): Dirent | Stats | undefined {
  if (!entry.isSymbolicLink()) return entry;
  try {
    return statSync(path);
  } catch (error) {
    if (isPlan({ path })) throw error;
    return undefined;
  }
}
