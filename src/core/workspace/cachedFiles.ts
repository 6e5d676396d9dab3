import type { FileReader, FolderEntry } from './files';

/**
 * A reader that reads each file and folder once, for a run during which only the plans themselves change. Whether a file
 * exists is read from the listing of its folder, which is then known for every other name in it.
 */
export function cachedFiles(files: FileReader): FileReader {
  const readFolder = once(files.readFolder);
  return {
    ...files,
    readFolder,
    readText: once(files.readText),
    exists: once(path => isListed(path, files, readFolder)),
  };
}

async function isListed(
  path: string,
  files: FileReader,
  readFolder: (folder: string) => Promise<readonly FolderEntry[] | undefined>,
): Promise<boolean> {
  const folder = files.parent(path);
  if (folder === undefined) return files.exists(path);
  const entries = await readFolder(folder).catch(() => 'unreadable' as const);
  if (entries === 'unreadable') return true;
  if (!entries) return false;
  const name = files.nameOf(path);
  if (entries.some(entry => entry.name === name)) return true;
  // On a file system that ignores case, only the file system knows which names are equal.
  const folded = name.toLowerCase();
  return entries.some(entry => entry.name.toLowerCase() === folded) && files.exists(path);
}

function once<Result>(read: (path: string) => Promise<Result>): (path: string) => Promise<Result> {
  const results = new Map<string, Promise<Result>>();
  return path => {
    const known = results.get(path);
    if (known) return known;
    const result = read(path);
    results.set(path, result);
    return result;
  };
}
