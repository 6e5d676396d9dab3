import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type GitIgnore, readGitIgnore } from '../core/workspace/gitIgnore';
import { readMarkdown } from './readMarkdown';

interface IgnoreFile {
  readonly folder: string;
  readonly rules: GitIgnore;
}

/** A checkout of Git around a folder, as far as it says what is not searched. */
export class Repository {
  /** The outermost file first. */
  readonly #ignoreFiles: readonly IgnoreFile[];

  /**
   * @param folder that is looked at
   * @param outer of the folders above it in the same checkout
   */
  constructor(folder: string, outer: readonly IgnoreFile[] = []) {
    const own = ignoreFileIn(folder);
    this.#ignoreFiles = own ? [...outer, own] : outer;
  }

  /** The same for a folder below. */
  below(folder: string): Repository {
    return new Repository(folder, this.#ignoreFiles);
  }

  /** Whether Git ignores a file or folder. Of several lines that speak of it the innermost and last counts. */
  ignores(path: string, isFolder: boolean): boolean {
    const answers = this.#ignoreFiles.map(({ folder, rules }) =>
      rules.ignores(relative(folder, resolve(path)).split(sep), isFolder),
    );
    return answers.findLast(answer => answer !== undefined) ?? false;
  }
}

/** The folder that nothing is written outside of: the checkout around a folder, else the folder itself. */
export function boundaryAround(folder: string): string {
  return foldersInCheckout(folder)?.[0] ?? folder;
}

/** The folders from the one that holds a checkout down to a folder in it; undefined outside of a checkout. */
function foldersInCheckout(path: string): readonly string[] | undefined {
  const folders: string[] = [];
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    folders.unshift(folder);
    if (existsSync(join(folder, '.git'))) return folders;
    if (dirname(folder) === folder) return undefined;
  }
}

/** The checkout that a folder lies in; undefined outside of one, or where Git ignores the folder itself. */
export function repositoryAround(path: string): Repository | undefined {
  const folders = foldersInCheckout(path) ?? [];
  let repository: Repository | undefined;
  for (const folder of folders) {
    if (repository?.ignores(folder, true)) return undefined;
    repository = repository?.below(folder) ?? new Repository(folder);
  }
  return repository;
}

function ignoreFileIn(folder: string): IgnoreFile | undefined {
  const path = join(folder, '.gitignore');
  if (!existsSync(path)) return undefined;
  const read = readMarkdown(path);
  return 'problem' in read ? undefined : { folder: resolve(folder), rules: readGitIgnore(read.text) };
}
