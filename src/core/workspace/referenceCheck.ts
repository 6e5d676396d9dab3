import type { Plan } from '../plan/plan';
import { namesOf, placesOf, type Reference, referencesOf } from '../plan/references';
import { type FileReader, foldersAround } from './files';

/** Finds out which of a document's referenced files exist. The results are kept for later versions of the document. */
export class ReferenceCheck {
  readonly #files: FileReader;
  readonly #document: string;
  readonly #exists = new Map<string, boolean>();
  #hasLooked = false;

  constructor(files: FileReader, document: string) {
    this.#files = files;
    this.#document = document;
  }

  /** The paths, as the plan writes them, for which there is no file; undefined before the first `look`. */
  get missing(): ReadonlySet<string> | undefined {
    if (!this.#hasLooked) return undefined;
    return new Set([...this.#exists].filter(([, exists]) => !exists).map(([path]) => path));
  }

  /** Looks for the files that were not looked for yet. Resolves to whether any of these is missing. */
  async look(plan: Plan): Promise<boolean> {
    let found = false;
    for (const reference of referencesOf(plan)) {
      if (this.#exists.has(reference.path)) continue;
      const exists = await this.#isThere(reference);
      this.#exists.set(reference.path, exists);
      found ||= !exists;
    }
    this.#hasLooked = true;
    return found;
  }

  async #isThere(reference: Reference): Promise<boolean> {
    const folders = foldersAround(this.#files, this.#document);
    for (const { folder, names } of placesOf(reference, folders))
      if (await this.#files.exists(this.#files.join(folder, ...names))) return true;
    return false;
  }
}

/**
 * The path for a missing file that a document refers to: below the nearest folder that has the first folder of the path,
 * else beside the document.
 */
export async function placeForMissing(
  files: FileReader,
  document: string,
  path: string,
): Promise<string | undefined> {
  const names = namesOf(path);
  const [first = ''] = names;
  const folders = foldersAround(files, document);
  if (names.length > 1) {
    for (const folder of folders)
      if (first !== '..' && (await files.exists(files.join(folder, first))))
        return files.join(folder, ...names);
  }
  return folders[0] === undefined ? undefined : files.join(folders[0], ...names);
}
