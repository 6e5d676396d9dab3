import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CheckoutFolder, checkoutEntry, entered } from '../core/workspace/checkoutFolder';
import type { DocumentContexts } from '../core/workspace/documentContext';
import { hasDocumentName, planFileName } from '../core/workspace/documentNames';
import { isSearched } from '../core/workspace/searchedFolders';
import { fileProblemOf, problemText } from './fileProblem';
import { boundaryAround, checkoutAround, seenFolder } from './repository';

/** The documents at the paths of a command line, and a sentence for each path without any. */
export interface FoundPlans {
  readonly files: readonly FoundPlan[];
  /** The folders that were searched, and what lies in each. */
  readonly folders: readonly { readonly path: string; readonly files: readonly FoundPlan[] }[];
  readonly problems: readonly string[];
}

export interface FoundPlan {
  readonly path: string;
  /** It was named outright, and not found in a folder. */
  readonly isNamed: boolean;
  /** For a file that was found: the folder that nothing is written outside of. A link may lead to another person's file. */
  readonly boundary?: string;
}

/**
 * Takes each file that is named outright, and searches folders for plans and their companions, in the order of their names.
 * A file that is named twice comes once.
 */
export async function findPlans(paths: readonly string[], contexts: DocumentContexts): Promise<FoundPlans> {
  const isWanted = async (path: string, name: string) => {
    const kind = await contexts.kindOf(path);
    // A template that is called like a plan is measured by itself.
    return kind !== undefined && (kind !== 'template' || hasDocumentName(name));
  };
  const files = new Map<string, FoundPlan>();
  const folders: { path: string; files: readonly FoundPlan[] }[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    const search = await searchAt(path, isWanted);
    for (const problem of search.problems) problems.push(problem);
    if (search.isFolder) folders.push({ path, files: search.found });
    for (const file of search.found) {
      const same = resolve(file.path);
      if (file.isNamed || !files.has(same)) files.set(same, file);
    }
  }
  return { files: [...files.values()], folders, problems };
}

/** The Markdown files in a folder that a search for documents finds. What cannot be read is left out. */
export async function findMarkdown(folder: string): Promise<readonly string[]> {
  const { found } = await searchAt(folder, async () => true);
  return found.map(({ path }) => path);
}

/** What lies around a folder that is searched. */
interface Around {
  /** The way from the folder where the search began. */
  readonly names: readonly string[];
  /** The folder itself where the search begins, else the one above it; undefined outside of a checkout. */
  readonly checkout: CheckoutFolder | undefined;
}

/** Whether a Markdown file counts. */
type IsWanted = (path: string, name: string) => Promise<boolean>;

interface Search {
  readonly isWanted: IsWanted;
  readonly found: FoundPlan[];
  readonly problems: string[];
  readonly boundary: string;
  /** Real paths of the folders that were searched, so that a symbolic link cannot lead in a circle. */
  readonly entered: Set<string>;
  isFolder: boolean;
}

async function searchAt(path: string, isWanted: IsWanted): Promise<Search> {
  const boundary = boundaryAround(path);
  const search: Search = { isWanted, found: [], problems: [], boundary, entered: new Set(), isFolder: false };
  try {
    search.isFolder = statSync(path).isDirectory();
    if (search.isFolder) await searchFolder(path, { names: [], checkout: checkoutAround(path) }, search);
    else search.found.push({ path, isNamed: true });
  } catch (error) {
    search.problems.push(pathProblem(path, error));
  }
  return search;
}

/**
 * A folder that cannot be read is reported, and the search goes on. Another checkout in a repository has copies of its plans,
 * and what Git ignores is nobody's plan.
 */
async function searchFolder(folder: string, { names, checkout }: Around, search: Search): Promise<void> {
  const real = realpathSync(folder);
  if (search.entered.has(real)) return;
  search.entered.add(real);
  const entries = readdirSync(folder, { withFileTypes: true });
  const name = names.at(-1);
  const isCheckout = entries.some(entry => entry.name === checkoutEntry);
  const here = name === undefined ? checkout : entered(checkout, name, seenFolder(folder, isCheckout));
  if (here === 'left-out') return;
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    try {
      const type = typeOf(entry, path);
      const below = [...names, entry.name];
      if (type && here?.ignores(entry.name, type.isDirectory())) continue;
      if (type?.isDirectory() && isSearched(below))
        await searchFolder(path, { names: below, checkout: here }, search);
      else if (type && !type.isDirectory() && /\.md$/iu.test(entry.name)) {
        if (await search.isWanted(path, entry.name))
          search.found.push({ path, isNamed: false, boundary: search.boundary });
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
