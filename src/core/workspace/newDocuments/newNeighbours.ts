import type { KindOptions } from '../documentKind';
import { type FileReader, foldersAbove, namesBelow } from '../files';
import { layoutDocumentsOf } from '../layoutOf';
import { layouts, type NewDocuments } from '../layouts';
import { isNumberlessTemplate, isTemplateFolder, isTemplatePath } from '../templates/templatePaths';
import { sampleNames } from './newPattern';

/** What a file shows about new documents of its kind. */
export interface Made extends Pick<NewDocuments, 'name' | 'pattern'> {
  /** The folder that a new one goes to. */
  readonly folder: string;
  /** The name in that folder that is the file, or holds it; undefined for a file that is none of the kind itself. */
  readonly neighbour?: string;
}

/** Names of documents about the others in their folder. */
const isList = (name: string) => /^(?:readme|_?index)\.md$/iu.test(name);

/** What a document of a layout shows. */
export function madeAt(files: FileReader, path: string, options: KindOptions): Made | undefined {
  const names = namesBelow(files, path, options.root) ?? [];
  const made = layoutDocumentsOf(names, options.off)?.made;
  if (!made) return undefined;
  const { name, pattern } = made;
  const [, last] = pattern.split('/');
  const folders = [...foldersAbove(files, path)];
  const around = folders[last === undefined ? 0 : 1];
  const folder = made.folder ? markedFolder(files, folders, names, made.folder) : around;
  if (folder === undefined) return undefined;
  const own = names.at(-1) ?? '';
  const isOne = last === undefined ? !isList(own) : own.toLowerCase() === last.toLowerCase();
  const neighbour = names.at(last === undefined ? -1 : -2);
  if (isOne && neighbour !== undefined && around === folder) return { name, pattern, folder, neighbour };
  return made.folder ? { name, pattern, folder } : undefined;
}

/** What a template among documents shows, where there may be no document yet. */
export function madeByTemplate(files: FileReader, path: string, options: KindOptions): Made | undefined {
  const folder = [...foldersAbove(files, path)].find(above => {
    const name = files.nameOf(above);
    return !isTemplateFolder(name) && !isNumberlessTemplate(name);
  });
  if (folder === undefined) return undefined;
  const names = (namesBelow(files, files.join(folder, 'any.md'), options.root) ?? []).slice(0, -1);
  if (isTemplatePath([...names, 'any.md'])) return undefined;
  for (const { made, besideTemplate } of layouts.flatMap(({ documents = [] }) => documents)) {
    if (!made || !besideTemplate) continue;
    const { name, pattern } = made;
    const known = layoutDocumentsOf([...names, ...sampleNames(pattern)], options.off);
    if (known?.made === made) return { name, pattern, folder };
  }
  return undefined;
}

/** The folder of a layout below the folder that marks it, which lies above a document. */
function markedFolder(
  files: FileReader,
  folders: readonly string[],
  names: readonly string[],
  [mark = '', ...below]: readonly string[],
): string | undefined {
  const levels = [...names].reverse().findIndex(name => name.toLowerCase() === mark);
  const marked = levels > 0 ? folders[levels - 1] : undefined;
  return marked === undefined ? undefined : files.join(marked, ...below);
}
