import type { FileReader, FolderEntry } from '../files';
import { isSearched } from '../searchedFolders';

/** How far a walk goes. */
export interface WalkLimits {
  readonly folders: number;
  readonly files: number;
  readonly milliseconds: number;
}

/** What a walk needs from its host. */
export interface WalkHost {
  readonly files: Pick<FileReader, 'join' | 'readFolder'>;
  readonly limits: WalkLimits;
  /** The time in milliseconds, from any moment on. */
  now(): number;
  /** Whether a file counts. */
  isWanted(name: string): boolean;
  /** Whether a file or folder is left out, with all in it. */
  isExcluded(names: readonly string[]): boolean;
  isCancelled(): boolean;
  /** Resolves when a folder has been waited for long enough. It is left out then. */
  pause(): Promise<void>;
  /** Is called after each folder with the number of folders that were read. */
  tell?(folders: number): void;
}

/** What a walk has found. */
export interface Walk {
  readonly paths: readonly string[];
  /** The number of folders that were read. */
  readonly folders: number;
  /** Whether every folder has answered: the walk reached no limit and was not cancelled. */
  readonly isComplete: boolean;
}

/** Folders that are read at the same time: a file system far away answers each of them late. */
const atOnce = 8;

/**
 * Finds files below a folder where nothing else searches them, breadth first, so that what lies deepest is missing where the
 * walk reaches a limit. It enters the folders that every search for documents enters. A folder that cannot be read has no
 * files.
 */
export async function walkFolder(root: string, host: WalkHost): Promise<Walk> {
  const { files, limits } = host;
  const end = host.now() + limits.milliseconds;
  const waiting: { readonly path: string; readonly names: readonly string[] }[] = [{ path: root, names: [] }];
  const paths: string[] = [];
  let folders = 0;
  let isSilent = false;
  const entriesOf = async (path: string): Promise<readonly FolderEntry[]> => {
    const silent = host.pause().then(() => 'silent' as const);
    const entries = await Promise.race([files.readFolder(path).catch(() => undefined), silent]);
    if (entries !== 'silent') return entries ?? [];
    isSilent = true;
    return [];
  };
  const mayGoOn = () =>
    folders < limits.folders && paths.length < limits.files && host.now() < end && !host.isCancelled();
  while (waiting.length > 0 && mayGoOn()) {
    const next = waiting.splice(0, Math.min(atOnce, limits.folders - folders));
    const read = await Promise.all(next.map(({ path }) => entriesOf(path)));
    for (const [index, { path, names }] of next.entries()) {
      folders += 1;
      for (const { name, kind } of read[index] ?? []) {
        const below = [...names, name];
        if (host.isExcluded(below)) continue;
        if (kind === 'file' && host.isWanted(name)) paths.push(files.join(path, name));
        if (kind === 'folder' && isSearched(below))
          waiting.push({ path: files.join(path, name), names: below });
      }
    }
    host.tell?.(folders);
  }
  return {
    paths: paths.slice(0, limits.files),
    folders,
    isComplete: waiting.length === 0 && !isSilent && paths.length <= limits.files && !host.isCancelled(),
  };
}
