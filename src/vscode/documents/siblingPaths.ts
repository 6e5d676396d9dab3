import { type Offer, textOffer } from '../../core/editing/offer';
import type { PathAt } from '../../core/editing/pathAt';
import type { FileReader } from '../../core/workspace/files';

/**
 * The files and folders that a path being written may go on with: those of the first folder that it leads to, from the
 * document's own folder up to the workspace's root, because plans write paths from either. Hidden ones are left out.
 *
 * @param document the path of the document
 */
export async function siblingPaths(
  { folder, range, lead }: PathAt,
  document: string,
  files: Pick<FileReader, 'join' | 'parent' | 'readFolder'>,
): Promise<readonly Offer[]> {
  for (let base = files.parent(document); base !== undefined; base = files.parent(base)) {
    const entries = await files.readFolder(files.join(base, ...folder)).catch(() => undefined);
    if (!entries) continue;
    return entries
      .filter(({ name }) => !name.startsWith('.'))
      .map(({ name, kind }) => lead + name + (kind === 'folder' ? '/' : ''))
      .sort()
      .map(path => textOffer('path', path, range));
  }
  return [];
}
