/** The files that templates are looked for in. Paths are the host's own. */
export interface TemplateFiles {
  join(folder: string, ...names: readonly string[]): string;
  /** The folder that holds a file or folder; undefined at the top of what may be searched. */
  parent(path: string): string | undefined;
  /** Last name of a path. */
  nameOf(path: string): string;
  /** Names of the files and folders in a folder; empty when there is none. */
  list(folder: string): Promise<readonly string[]>;
}

/** Where the tools that make plans keep their templates, the first to look in first. `*` stands for any one folder. */
const templateFolders: readonly (readonly string[])[] = [
  ['.codexspec', 'templates', 'docs'],
  ['.codexspec', 'templates'],
  ['.specify', 'templates', 'overrides'],
  ['.specify', 'presets', '*', 'templates'],
  ['.specify', 'extensions', '*', 'templates'],
  ['.specify', 'templates'],
  ['templates', 'docs'],
  ['templates'],
  ['docs', 'templates'],
];

/**
 * The template files for a document, by its file name: `plan.md` is made from `plan-template.md`, `plan-template-simple.md`
 * or, in a folder of templates, `plan.md`. The nearest folder that has any gives them all; a person may choose among
 * several generations there.
 */
export async function findTemplates(files: TemplateFiles, document: string): Promise<readonly string[]> {
  const stem = files.nameOf(document).replace(/\.md$/iu, '').toLowerCase();
  for (let folder = files.parent(document); folder !== undefined; folder = files.parent(folder)) {
    const names = await files.list(folder);
    for (const [first = '', ...rest] of templateFolders) {
      if (!names.includes(first)) continue;
      for (const place of await expanded(files, files.join(folder, first), rest)) {
        const found = (await files.list(place)).filter(name => isTemplateOf(stem, name)).toSorted();
        if (found.length > 0) return found.map(name => files.join(place, name));
      }
    }
  }
  return [];
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
  files: TemplateFiles,
  folder: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const [next, ...rest] = names;
  if (next === undefined) return [folder];
  if (next !== '*') return expanded(files, files.join(folder, next), rest);
  const below = await files.list(folder);
  const places = await Promise.all(
    below.toSorted().map(name => expanded(files, files.join(folder, name), rest)),
  );
  return places.flat();
}
