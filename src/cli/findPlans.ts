import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DocumentContexts } from '../core/workspace/documentContext';
import { hasDocumentName, isSearched, planFileName } from '../core/workspace/layouts';
import { fileProblemOf, problemText } from './fileProblem';

/** The documents at the paths of a command line, and a sentence for each path without any. */
export interface FoundPlans {
  readonly files: readonly FoundPlan[];
  readonly problems: readonly string[];
}

export interface FoundPlan {
  readonly path: string;
  /** It was named outright, and not found in a folder. */
  readonly isNamed: boolean;
}

/**
 * Takes each file that is named outright, and searches folders for plans and their companions, in the order of their names.
 * A file that is named twice comes once.
 */
export async function findPlans(paths: readonly string[], contexts: DocumentContexts): Promise<FoundPlans> {
  const files = new Map<string, FoundPlan>();
  const problems: string[] = [];
  for (const path of paths) {
    const search = await searchAt(path, contexts);
    for (const problem of search.problems) problems.push(problem);
    for (const file of search.found) {
      const same = resolve(file.path);
      if (file.isNamed || !files.has(same)) files.set(same, file);
    }
  }
  return { files: [...files.values()], problems };
}

interface Search {
  readonly contexts: DocumentContexts;
  readonly found: FoundPlan[];
  readonly problems: string[];
  /** Real paths of the folders that were searched, so that a symbolic link cannot lead in a circle. */
  readonly entered: Set<string>;
  hasPlan: boolean;
}

async function searchAt(path: string, contexts: DocumentContexts): Promise<Search> {
  const search: Search = { contexts, found: [], problems: [], entered: new Set(), hasPlan: false };
  try {
    if (!statSync(path).isDirectory()) search.found.push({ path, isNamed: true });
    else {
      await searchFolder(path, search);
      if (!search.hasPlan) {
        search.problems.push(`${path} has no ${planFileName} in it, nor a plan that a planquill.json names.`);
        // A mistake there may be the reason.
        const problems = await contexts.problemsOf(join(path, planFileName));
        search.problems.push(...problems.map(problemText));
      }
    }
  } catch (error) {
    search.problems.push(pathProblem(path, error));
  }
  return search;
}

/** A folder that cannot be read is reported, and the search goes on. */
async function searchFolder(folder: string, search: Search): Promise<void> {
  const real = realpathSync(folder);
  if (search.entered.has(real)) return;
  search.entered.add(real);
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    try {
      const type = typeOf(entry, path);
      if (type?.isDirectory() && isSearched(entry.name)) await searchFolder(path, search);
      else if (type && !type.isDirectory() && /\.md$/iu.test(entry.name)) {
        const kind = await search.contexts.kindOf(path);
        if (kind === 'plan' || (kind === 'template' && entry.name.toLowerCase() === planFileName))
          search.hasPlan = true;
        // A template that is called like a plan is measured by itself.
        if (kind && (kind !== 'template' || hasDocumentName(entry.name)))
          search.found.push({ path, isNamed: false });
      }
    } catch (error) {
      search.problems.push(pathProblem(path, error));
    }
  }
}

/** The type of an entry or of its link's target. A broken link is an error only if it has a plan's name. */
function typeOf(entry: Dirent, path: string): Dirent | Stats | undefined {
  if (!entry.isSymbolicLink()) return entry;
  try {
    return statSync(path);
  } catch (error) {
    if (entry.name.toLowerCase() === planFileName) throw error;
    return undefined;
  }
}

function pathProblem(path: string, error: unknown): string {
  return problemText({ ...fileProblemOf(error), path });
}
