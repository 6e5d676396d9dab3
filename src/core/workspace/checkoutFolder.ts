import { type GitIgnore, readGitIgnore } from './gitIgnore';

/** The entry by which a folder is known to hold a checkout of Git: a folder, or a file in a worktree and a submodule. */
export const checkoutEntry = '.git';

export const gitIgnoreName = '.gitignore';

/** What a host sees of a folder. */
export interface SeenFolder {
  /** Whether it has a {@link checkoutEntry}. */
  readonly isCheckout: boolean;
  /** The text of its `.gitignore`; undefined without one, or where it cannot be read. */
  readonly gitIgnore: string | undefined;
}

interface IgnoreFile {
  /** The number of names from the checkout's root to its folder. */
  readonly depth: number;
  readonly rules: GitIgnore;
}

/** A folder in a checkout of Git, as far as the checkout says what is not searched. */
export class CheckoutFolder {
  /** From the checkout's root down. */
  readonly #names: readonly string[];
  /** The outermost file first. */
  readonly #ignoreFiles: readonly IgnoreFile[];

  private constructor(names: readonly string[], ignoreFiles: readonly IgnoreFile[]) {
    this.#names = names;
    this.#ignoreFiles = ignoreFiles;
  }

  /** The folder where a search begins; undefined outside of a checkout. */
  static top({ isCheckout, gitIgnore }: SeenFolder): CheckoutFolder | undefined {
    return isCheckout ? new CheckoutFolder([], ignoreFilesOf(gitIgnore, 0)) : undefined;
  }

  /** A folder of this folder, that the checkout does not ignore. */
  below(name: string, gitIgnore: string | undefined): CheckoutFolder {
    const names = [...this.#names, name];
    return new CheckoutFolder(names, [...this.#ignoreFiles, ...ignoreFilesOf(gitIgnore, names.length)]);
  }

  /** Whether Git ignores an entry of this folder. Of several lines that speak of it the innermost and last counts. */
  ignores(name: string, isFolder: boolean): boolean {
    const names = [...this.#names, name];
    const answers = this.#ignoreFiles.map(({ depth, rules }) => rules.ignores(names.slice(depth), isFolder));
    return answers.findLast(answer => answer !== undefined) ?? false;
  }
}

/**
 * The folder that a search enters below another one. Another checkout in a checkout has copies of its documents, so that it
 * is not entered: `left-out`.
 *
 * @param above undefined outside of a checkout, as the result is then
 */
export function entered(
  above: CheckoutFolder | undefined,
  name: string,
  seen: SeenFolder,
): CheckoutFolder | undefined | 'left-out' {
  if (!above) return CheckoutFolder.top(seen);
  return seen.isCheckout ? 'left-out' : above.below(name, seen.gitIgnore);
}

function ignoreFilesOf(text: string | undefined, depth: number): readonly IgnoreFile[] {
  return text === undefined ? [] : [{ depth, rules: readGitIgnore(text) }];
}
