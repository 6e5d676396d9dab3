import { featuresFolderNames } from '../../template/vocabulary';
import { isPartOfFeature, marksFeature } from '../documentNames';
import { type FileReader, type FolderEntry, namesBelow } from '../files';
import { isWholeFeature, layoutDocumentsOf } from '../layoutOf';

/**
 * The folder of the feature that a document belongs to: the nearest one around it, below a folder of features, with a plan or
 * another document by which features are known. Undefined outside of any feature and in an archive.
 */
export async function featureFolder(files: FileReader, document: string): Promise<string | undefined> {
  const names = namesBelow(files, document) ?? [];
  if (isNeverChecked(names)) return undefined;
  const own = names.slice(0, -1);
  const features = own.findIndex(name => featuresFolderNames.includes(name.toLowerCase()));
  if (features === -1) return undefined;
  let folder = files.parent(document);
  let nearest: string | undefined;
  for (let length = own.length; folder !== undefined && length > features + 1; length -= 1) {
    if (isWholeFeature(own.slice(0, length))) return folder;
    const isPart = length > features + 2 && isPartOfFeature(files.nameOf(folder));
    if (nearest === undefined && !isPart && isFeature((await files.readFolder(folder)) ?? []))
      nearest = folder;
    folder = files.parent(folder);
  }
  return nearest;
}

/** Whether a folder with these entries is a feature's. */
export function isFeature(entries: readonly FolderEntry[]): boolean {
  return entries.some(({ name, kind }) => kind === 'file' && marksFeature(name));
}

/**
 * Whether a layout has the place for documents that nobody checks: archives, lists, rule books.
 *
 * @param names of a path, from its root down
 */
export function isNeverChecked(names: readonly string[]): boolean {
  const entry = layoutDocumentsOf(names);
  return entry !== undefined && entry.kind === undefined;
}
