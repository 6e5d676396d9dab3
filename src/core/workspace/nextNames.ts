import type { FileReader } from './files';

/**
 * The names that a path being written may go on with: those in the first folder that it leads to, from the document's own
 * folder up, because plans write paths from either. Names of folders end with `/`. Hidden ones are left out.
 *
 * @param document the path of the document
 * @param way the names of the path so far
 */
export async function nextNames(
  files: Pick<FileReader, 'join' | 'parent' | 'readFolder'>,
  document: string,
  way: readonly string[],
): Promise<readonly string[]> {
  for (let base = files.parent(document); base !== undefined; base = files.parent(base)) {
    const entries = await files.readFolder(files.join(base, ...way)).catch(() => undefined);
    if (!entries) continue;
    return entries
      .filter(({ name }) => !name.startsWith('.'))
      .map(({ name, kind }) => (kind === 'folder' ? `${name}/` : name))
      .toSorted();
  }
  return [];
}
