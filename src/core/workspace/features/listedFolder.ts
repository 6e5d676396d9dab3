import { featuresFolderNames } from '../../template/vocabulary';

/**
 * The folder under which a list shows a document: the nearest one around it that is a feature's and holds a plan or the like,
 * so that checklists are listed with their plan; else the document's own.
 *
 * @param names of the document's path, from the workspace folder down
 * @param holdsMain whether a plan, or a document with the name of one beside it, lies right in a folder
 * @returns the names of the folder; none for the workspace folder itself
 */
export function listedFolder(
  names: readonly string[],
  holdsMain: (folder: readonly string[]) => boolean,
): readonly string[] {
  const own = names.slice(0, -1);
  const features = own.findIndex(name => featuresFolderNames.includes(name.toLowerCase()));
  if (features === -1) return own;
  for (let length = own.length; length > features + 1; length -= 1) {
    const folder = own.slice(0, length);
    if (holdsMain(folder)) return folder;
  }
  return own;
}
