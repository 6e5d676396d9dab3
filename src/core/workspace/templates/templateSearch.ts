import { type FileReader, type FolderEntry, foldersAbove, namesBelow } from '../files';
import { isLayoutFolder, layoutDocumentsOf, templateWaysFor } from '../layoutOf';
import { schemaInUse } from '../layouts';
import { schemaOf } from './openSpecSchema';
import { presetsInUse } from './presets';
import { isNumberlessTemplate, isTemplateName } from './templatePaths';

/** The ways from a folder to its templates, by the first folder on the way, for the documents of each layout. */
const waysByLayout = new Map<string | undefined, ReadonlyMap<string, readonly (readonly string[])[]>>();

function waysFor(layout: string | undefined): ReadonlyMap<string, readonly (readonly string[])[]> {
  const known = waysByLayout.get(layout);
  if (known) return known;
  const ways = new Map<string, (readonly string[])[]>();
  for (const [first = '', ...way] of templateWaysFor(layout))
    ways.set(first, [...(ways.get(first) ?? []), way]);
  waysByLayout.set(layout, ways);
  return ways;
}

/**
 * The template files for a document. `plan.md` is made from `plan-template.md`, `plan-template-simple.md` or, in a folder of
 * templates, `plan.md`; a record of decisions from a template among the records. The search goes up from the document's folder
 * to its repository and ends at the first folder that has templates. It gives all of them, the plain name first. Of several
 * layouts in a workspace, the one whose folder the document lies in comes first.
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
  const { layout, stem, besideTemplate } = layoutDocumentsOf(namesBelow(files, document) ?? []) ?? {};
  const name = stem === undefined ? files.nameOf(document) : `${stem}.md`;
  let levels = 0;
  let inner: string | undefined;
  for (const folder of foldersAbove(files, document)) {
    if (besideTemplate && levels <= mostLevels) {
      const found = await besideTemplates(files, folder, document, { levels, stem });
      if (found.length > 0) yield found;
    }
    const isRepository = await files.exists(files.join(folder, '.git'));
    // What lies in the folder of a layout is found from the folder around it, in the order of the layout.
    if (isRepository || !isLayoutFolder(files.nameOf(folder)))
      yield* templatesInWays(files, folder, { document, name }, startingIn(inner, waysFor(layout)));
    if (isRepository) return;
    levels += 1;
    inner = files.nameOf(folder);
  }
}

/** Ways to templates, those first that start in a folder, where it is a layout's. */
function startingIn(
  folder: string | undefined,
  ways: ReturnType<typeof waysFor>,
): ReturnType<typeof waysFor> {
  const own = folder !== undefined && isLayoutFolder(folder) ? ways.get(folder) : undefined;
  return folder === undefined || own === undefined ? ways : new Map([[folder, own], ...ways]);
}

/** How many folders above documents their template may lie: `text/0001-a.md` and `0000-template.md`. */
const mostLevels = 2;

async function* templatesInWays(
  files: FileReader,
  folder: string,
  { document, name: wanted }: { readonly document: string; readonly name: string },
  waysByFolder: ReturnType<typeof waysFor>,
): AsyncGenerator<readonly string[]> {
  const stem = wanted.replace(/\.md$/iu, '').toLowerCase();
  // Testing these few names is cheaper than listing a folder of thousands.
  for (const [first, ways] of waysByFolder) {
    if (!(await files.exists(files.join(folder, first)))) continue;
    for (const way of ways) {
      for (const place of await expanded(files, files.join(folder, first), way, document)) {
        const names = (await namesIn(files, place)).filter(name => isTemplateOf(stem, name)).toSorted();
        const isPlain = (name: string) => isPlainTemplate(name, wanted);
        const found = [...names.filter(isPlain), ...names.filter(name => !isPlain(name))];
        if (found.length > 0) yield found.map(name => files.join(place, name));
      }
    }
  }
}

/**
 * Templates among documents: in a folder, in its folder of templates or of rules for documents, and for a document that is a
 * folder's readme in a folder beside it.
 *
 * @param levels how far the folder lies above the document's own
 * @param stem the word for the document before `-template.md`
 */
async function besideTemplates(
  files: FileReader,
  folder: string,
  document: string,
  { levels, stem = '' }: { readonly levels: number; readonly stem?: string | undefined },
): Promise<readonly string[]> {
  const names = (await namesIn(files, folder)).toSorted();
  const found = names.filter(isBesideTemplate).map(name => files.join(folder, name));
  for (const name of names) {
    if (/^templates?$/iu.test(name)) {
      const inside = (await namesIn(files, files.join(folder, name))).toSorted();
      found.push(...inside.filter(one => /\.md$/iu.test(one)).map(one => files.join(folder, name, one)));
    } else if (ruleFolders.test(name)) {
      const words = [stem, ...(namesBelow(files, document, folder) ?? []).map(one => one.toLowerCase())];
      const inside = (await namesIn(files, files.join(folder, name))).toSorted();
      const own = inside.filter(one => isBesideTemplate(one) && namesKind(one, words));
      found.push(...own.map(one => files.join(folder, name, one)));
    } else if (levels > 0 && isNumberlessTemplate(name)) {
      const path = files.join(folder, name, files.nameOf(document));
      if (await files.exists(path)) found.push(path);
    }
  }
  return found;
}

function isBesideTemplate(name: string): boolean {
  return /\.md(?:\.(?:template|tmpl|tpl))?$/iu.test(name) && isTemplateName(name);
}

/** Folders in which a team has its rules for documents and their template among other files. */
const ruleFolders = /^(?:guidelines?|process|tools)$/iu;

/** Whether the name of a template has the word for a document, or for a folder that it lies in: `enhancement_template.md`. */
function namesKind(name: string, words: readonly string[]): boolean {
  const [first = ''] = name.toLowerCase().split(/[-_. ]/u);
  return words.some(word => word === first || word === `${first}s`);
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
  document: string,
): Promise<readonly string[]> {
  const [next, ...rest] = names;
  if (next === undefined) return [folder];
  const below = await namesFor(files, folder, next, document);
  const places = await Promise.all(
    below.map(name => expanded(files, files.join(folder, name), rest, document)),
  );
  return places.flat();
}

/** The names that a name on a way stands for. */
async function namesFor(
  files: FileReader,
  folder: string,
  name: string,
  document: string,
): Promise<readonly string[]> {
  if (name === '*') return presetsInUse(files, folder, await namesIn(files, folder));
  if (name !== schemaInUse) return [name];
  // Most projects have no schema of their own: nothing is read for them.
  const openSpec = (await files.exists(folder)) ? files.parent(folder) : undefined;
  return openSpec === undefined ? [] : [await schemaOf(files, openSpec, document)];
}

/** The names in a folder. A folder that cannot be read has none. */
async function namesIn(files: FileReader, folder: string): Promise<readonly string[]> {
  const entries = await files.readFolder(folder).catch((): readonly FolderEntry[] => []);
  return (entries ?? []).map(({ name }) => name);
}
