import { globMatcher, isGlob } from './glob';

/** What a `.gitignore` says of the files and folders below its own folder. */
export interface GitIgnore {
  /**
   * Whether a file or folder is left out; undefined where no line speaks of it.
   *
   * @param names of its path from the folder of the `.gitignore` down
   */
  ignores(names: readonly string[], isFolder: boolean): boolean | undefined;
}

interface Line {
  readonly isMatch: (names: readonly string[]) => boolean;
  readonly isForFolders: boolean;
  readonly ignored: boolean;
}

/**
 * Reads a `.gitignore` (gitignore(5)). No regular expression is made of its lines: a repository that nobody trusts may hold
 * any. A line with a range or an excluded set of characters is passed over, and one that takes back another (`!specs/[0-9]*`)
 * has any character there, so that more is searched than Git would show.
 */
export function readGitIgnore(text: string): GitIgnore {
  const lines = text.split(/\r?\n/u).flatMap(written => lineOf(written) ?? []);
  return {
    ignores(names, isFolder) {
      const line = lines.findLast(
        ({ isForFolders, isMatch }) => (isFolder || !isForFolders) && isMatch(names),
      );
      return line?.ignored;
    },
  };
}

function lineOf(written: string): Line | undefined {
  const line = written.replace(/(?<![\\\s])\s+$/u, '');
  if (line === '' || line.startsWith('#')) return undefined;
  const ignored = !line.startsWith('!');
  const pattern = ignored ? line.replace(/^\\(?=[#!])/u, '') : withAnyCharacters(line.slice(1));
  if (pattern.includes('{')) return undefined;
  const isForFolders = pattern.endsWith('/');
  const names = pattern.replace(/^\/|\/$/gu, '');
  // A slash before the end binds a pattern to the folder; without one it means a name anywhere below.
  const isBound = pattern.slice(0, -1).includes('/');
  // Git means what lies in a folder by `/**` at the end, and not the folder itself.
  const glob = withAlternatives(isBound ? names : `**/${names}`).replace(/\/\*\*$/u, '/**/*');
  return isGlob(glob) ? { isMatch: globMatcher(glob), isForFolders, ignored } : undefined;
}

/** `[Bb]in` as `{B,b}in`. Other sets stay, and no glob has them. */
function withAlternatives(pattern: string): string {
  return pattern.replace(/\[([\p{L}\p{N}]+)\]/gu, (_, signs: string) => `{${[...signs].join(',')}}`);
}

/** A pattern that matches at least as much, with `?` for sets, escaped characters and braces. */
function withAnyCharacters(pattern: string): string {
  // No set is looked for behind the last closing bracket: each opening one there would be read to the end of the line.
  const end = pattern.lastIndexOf(']') + 1;
  return (
    pattern.slice(0, end).replace(/\[[!^]?\]?(?:\[:\w+:\]|[^\]])*\]|\\.|[{}]/gu, '?') +
    pattern.slice(end).replace(/\\.|[{}]/gu, '?')
  );
}
