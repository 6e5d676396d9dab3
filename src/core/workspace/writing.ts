import type { Problem } from '../text/problem';
import type { FileReader, FileWriter } from './files';

/**
 * Creates a file, and the folders that it needs, inside a folder.
 *
 * Names of a stranger may be in the path: of a link in a document, of a setting in a repository, or of a symbolic link.
 *
 * @returns whether it was created, as `FileWriter.createText` tells, or why nothing may be written there
 */
export async function createInside(
  files: FileReader & FileWriter,
  root: string,
  path: string,
  text: string,
): Promise<boolean | Problem> {
  // Nothing comes between the look at the links and the writing.
  return (await whyOutside(files, root, path)) ?? files.createText(path, text);
}

/** Why a path is not inside a folder, with all symbolic links followed; undefined when it is. */
export async function whyOutside(
  files: FileReader & FileWriter,
  root: string,
  path: string,
): Promise<Problem | undefined> {
  const [top, target] = [await files.realPath(root), await files.realPath(path)];
  if (top === undefined || target === undefined) return { code: 'unknown-link', path };
  const start = top.endsWith('/') ? top : `${top}/`;
  if (target !== top && !target.startsWith(start))
    return { code: 'outside', path, data: { root: top, target } };
  const name = target.slice(start.length).split('/').find(leadsElsewhere);
  return name === undefined ? undefined : { code: 'unclear-name', path, data: { name } };
}

/**
 * Whether a file system may read a name as a way to another folder. A name may still be percent-encoded, more than once,
 * and `\` separates names on one operating system and is a character on the others.
 */
function leadsElsewhere(name: string): boolean {
  for (let read = name, next = decoded(read); ; read = next, next = decoded(read)) {
    if (/^\.{1,2}$|[/\\\0]/u.test(read)) return true;
    if (next === read) return false;
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
