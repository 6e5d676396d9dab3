import { placesOf, type Reference } from '../plan/references';
import { type FileReader, type FileWriter, foldersAround } from './files';
import { whyOutside } from './writing';

/**
 * The file that a document's reference leads to, where `broken-reference` looks for it too. Undefined when there is none, or
 * only a folder, or one outside of the root: a document may be a stranger's.
 *
 * @param root the folder that the file has to lie in, with all symbolic links followed
 * @throws the host's error for a place that may not be looked at
 */
export async function linkedFile(
  files: FileReader & FileWriter,
  { document, root }: { readonly document: string; readonly root: string },
  reference: Reference,
): Promise<string | undefined> {
  for (const { folder, names } of placesOf(reference, foldersAround(files, document))) {
    const path = files.join(folder, ...names);
    if (names.length === 0 || !(await files.exists(path)) || (await files.readFolder(path))) continue;
    if (!(await whyOutside(files, root, path))) return path;
  }
  return undefined;
}
