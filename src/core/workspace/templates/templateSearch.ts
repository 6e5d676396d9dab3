import { type FileReader, type FolderEntry, foldersAbove } from '../files';
import { templateWays } from '../layouts';

/** The ways from a folder to its templates, by the first folder on the way. */
const waysByFolder = new Map<string, (readonly string[])[]>();
for (const [first = '', ...way] of templateWays)
  waysByFolder.set(first, [...(waysByFolder.get(first) ?? []), way]);

/**
 * The template files for a document, by its file name: `plan.md` is made from `plan-template.md`, `plan-template-simple.md`
 * or, in a folder of templates, `plan.md`. The search goes up from the document's folder to its repository and ends at the
 * first folder that has templates. It gives all of them, the plain name first.
 */
export async function findTemplates(files: FileReader, document: string): Promise<readonly string[]> {
  for await (const found of templatesByFolder(files, document)) return found;
  return [];
}

/** The template files for a document in each folder of templates that has any, in the order of {@link findTemplates}. */
export async function* templatesByFolder(
  files: FileReader,
  document: string,
): AsyncGenerator<readonly string[]> {
  const stem = files.nameOf(document).replace(/\.md$/iu, '').toLowerCase();
  for (const folder of foldersAbove(files, document)) {
    // Testing these few names is cheaper than listing a folder of thousands.
    for (const [first, ways] of waysByFolder) {
      if (!(await files.exists(files.join(folder, first)))) continue;
      for (const way of ways) {
        for (const place of await expanded(files, files.join(folder, first), way)) {
          const names = (await namesIn(files, place)).filter(name => isTemplateOf(stem, name)).toSorted();
          const isPlain = (name: string) => isPlainTemplate(name, files.nameOf(document));
          const found = [...names.filter(isPlain), ...names.filter(name => !isPlain(name))];
          if (found.length > 0) yield found.map(name => files.join(place, name));
        }
      }
    }
    if (await files.exists(files.join(folder, '.git'))) return;
  }
}

/** Whether a template's file has the plain name for a document's: `plan-template.md` for `plan.md`. */
export function isPlainTemplate(name: string, documentName: string): boolean {
  return name.toLowerCase() === documentName.toLowerCase().replace(/\.md$/u, '-template.md');
}

function isTemplateOf(stem: string, name: string): boolean {
  const lower = name.toLowerCase();
  if (!lower.endsWith('.md')) return false;
  return lower.startsWith(`${stem}-template`) || lower === `template-${stem}.md` || lower === `${stem}.md`;
}

async function expanded(
  files: FileReader,
  folder: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const [next, ...rest] = names;
  if (next === undefined) return [folder];
  if (next !== '*') return expanded(files, files.join(folder, next), rest);
  const below = await namesIn(files, folder);
  const places = await Promise.all(
    below.toSorted().map(name => expanded(files, files.join(folder, name), rest)),
  );
  return places.flat();
}

/** The names in a folder. A folder that cannot be read has none. */
async function namesIn(files: FileReader, folder: string): Promise<readonly string[]> {
  const entries = await files.readFolder(folder).catch((): readonly FolderEntry[] => []);
  return (entries ?? []).map(({ name }) => name);
}
