import { type FolderEntry, foldersAbove, type PlanFiles } from './files';

/**
 * Where the tools that make plans keep their templates, the first to look in first: the ways on from each folder. `*` stands
 * for any one folder.
 */
const placesByFolder: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ['.codexspec', [['templates', 'docs'], ['templates']]],
  [
    '.specify',
    [
      ['templates', 'overrides'],
      ['presets', '*', 'templates'],
      ['extensions', '*', 'templates'],
      ['templates'],
    ],
  ],
  ['templates', [['docs'], []]],
  ['docs', [['templates']]],
];

/**
 * The template files for a document, by its file name: `plan.md` is made from `plan-template.md`, `plan-template-simple.md`
 * or, in a folder of templates, `plan.md`. The nearest folder that has any gives them all; a person may choose among
 * several generations there, of which the one with the plain name comes first. A repository is the end of the search.
 */
export async function findTemplates(files: PlanFiles, document: string): Promise<readonly string[]> {
  const stem = files.nameOf(document).replace(/\.md$/iu, '').toLowerCase();
  for (const folder of foldersAbove(files, document)) {
    // Asking for the few names is cheaper than listing a folder that may hold thousands.
    for (const [first, ways] of placesByFolder) {
      if (!(await files.exists(files.join(folder, first)))) continue;
      for (const way of ways) {
        for (const place of await expanded(files, files.join(folder, first), way)) {
          const names = (await namesIn(files, place)).filter(name => isTemplateOf(stem, name)).toSorted();
          const isPlain = (name: string) => isPlainTemplate(name, files.nameOf(document));
          const found = [...names.filter(isPlain), ...names.filter(name => !isPlain(name))];
          if (found.length > 0) return found.map(name => files.join(place, name));
        }
      }
    }
    if (await files.exists(files.join(folder, '.git'))) break;
  }
  return [];
}

/** Whether a template's file has the plain name for a document's: `plan-template.md` for `plan.md`. */
export function isPlainTemplate(name: string, documentName: string): boolean {
  return name.toLowerCase() === documentName.toLowerCase().replace(/\.md$/u, '-template.md');
}

/** Whether a document is itself a template, to be measured by itself: it lies among templates or says so in its name. */
export function isTemplatePath(segments: readonly string[]): boolean {
  const folders = segments.slice(0, -1);
  const name = segments.at(-1) ?? '';
  return (
    /(?:^|[-_.])template(?:[-_.]|$)/iu.test(name) || folders.some(folder => /^\.?templates?$/iu.test(folder))
  );
}

function isTemplateOf(stem: string, name: string): boolean {
  const lower = name.toLowerCase();
  if (!lower.endsWith('.md')) return false;
  return lower.startsWith(`${stem}-template`) || lower === `template-${stem}.md` || lower === `${stem}.md`;
}

async function expanded(
  files: PlanFiles,
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

/** What cannot be read holds no templates. */
async function namesIn(files: PlanFiles, folder: string): Promise<readonly string[]> {
  const entries = await files.readFolder(folder).catch((): readonly FolderEntry[] => []);
  return (entries ?? []).map(({ name }) => name);
}
