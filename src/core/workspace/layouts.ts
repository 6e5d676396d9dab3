import type { DocumentPattern, LintConfig } from '../lint/config';
import { type FileReader, foldersAbove, namesBelow } from './files';
import { matchesGlob } from './glob';

/** The file name of a plan in its feature's folder. */
export const planFileName = 'plan.md';

/** The file name of the spec beside a plan. */
export const specFileName = 'spec.md';

/** How a tool or a team lays out its documents. */
export interface Layout {
  /** What people call it. */
  readonly name: string;
  /** The folder that marks the layout and holds what it needs; undefined for the layout that any workspace may have. */
  readonly folder: string | undefined;
  /** The names from the workspace's root to the folder of the features. The vocabulary has the last of them. */
  readonly features: readonly string[];
  /** New features go into `features` as soon as `folder` exists. Without it the `features` folder itself must exist. */
  readonly ownsFeatures?: true;
  /** The ways to templates, from `folder` or else from any folder above a document; the first way wins. `*` is any name. */
  readonly templates: readonly (readonly string[])[];
  /** New features get names that begin with a time stamp. */
  readonly stampsFeatures?: true;
}

/** Every known layout, in the order in which templates are searched. */
export const layouts: readonly Layout[] = [
  {
    name: 'codexspec',
    folder: '.codexspec',
    features: ['.codexspec', 'specs'],
    templates: [['templates', 'docs'], ['templates']],
    ownsFeatures: true,
    stampsFeatures: true,
  },
  {
    name: 'spec-kit',
    folder: '.specify',
    features: ['.specify', 'specs'],
    templates: [
      ['templates', 'overrides'],
      ['presets', '*', 'templates'],
      ['extensions', '*', 'templates'],
      ['templates'],
    ],
  },
  {
    name: 'any workspace',
    folder: undefined,
    features: ['specs'],
    templates: [['templates', 'docs'], ['templates'], ['docs', 'templates']],
  },
];

/** Documents that lie beside a plan in a feature's folder, in lower case. */
const companionNames: ReadonlySet<string> = new Set([
  'requirements.md',
  specFileName,
  'design.md',
  'tasks.md',
]);

/** The ways from a folder above a document to the folders of a layout's templates. */
export function templateWaysOf({ folder, templates }: Layout): readonly (readonly string[])[] {
  return templates.map(way => (folder === undefined ? way : [folder, ...way]));
}

/** The ways of all layouts. */
export const templateWays: readonly (readonly string[])[] = layouts.flatMap(templateWaysOf);

/** Folders of dependencies, version control, builds and templates. They are not searched for documents. */
const skippedFolders: ReadonlySet<string> = new Set([
  'node_modules',
  '.git',
  '.hg',
  '.svn',
  'dist',
  'templates',
]);

/**
 * The kind of a document: a plan; a companion, which is checked where there is a template for its kind; or a template,
 * which is measured by itself.
 */
export type DocumentKind = 'plan' | 'companion' | 'template';

/** What decides about the kind of a document besides its path. */
export interface KindOptions {
  /** The documents that the configuration names. */
  readonly patterns?: readonly DocumentPattern[];
  /**
   * The folder below which a name tells a template: the repository's, or the workspace's. Names above it are nobody's doing.
   * The topmost folder when absent.
   */
  readonly root?: string | undefined;
}

/** The kind of a document by its name and place; undefined for any other file. */
export function kindOf(
  files: FileReader,
  document: string,
  { patterns = [], root }: KindOptions = {},
): DocumentKind | undefined {
  const top = root ?? [...foldersAbove(files, document)].at(-1);
  if (isTemplatePath(namesBelow(files, document, top) ?? [files.nameOf(document)])) return 'template';
  if (patternFor(files, document, patterns)) return 'plan';
  const name = files.nameOf(document).toLowerCase();
  if (name === planFileName) return 'plan';
  return companionNames.has(name) ? 'companion' : undefined;
}

/** Whether a file has the name of a plan or of a companion, wherever it lies. */
export function hasDocumentName(name: string): boolean {
  return name.toLowerCase() === planFileName || companionNames.has(name.toLowerCase());
}

/** Whether a folder of that name marks a layout: it belongs to the folder around it, and is no place of its own. */
export function isLayoutFolder(name: string): boolean {
  return layouts.some(({ folder }) => folder === name);
}

/** Whether documents in a folder of that name are found: in `dist` and `templates`, however written, they are not. */
export function isFeatureFolder(name: string): boolean {
  return isSearched([name.toLowerCase()]) && !isTemplateFolder(name);
}

/**
 * Whether a search for documents enters a folder.
 *
 * @param names from the first folder below the one where the search began
 */
export function isSearched(names: readonly string[]): boolean {
  return !skippedFolders.has(names.at(-1) ?? '') && !isTemplatePlace(names);
}

/** Whether a path is a template's: it is in a folder of templates, or has `template` in its name. */
function isTemplatePath(names: readonly string[]): boolean {
  const folders = names.slice(0, -1);
  return (
    /(?:^|[-_.])template(?:[-_.]|$)/iu.test(names.at(-1) ?? '') ||
    folders.some((name, index) => isTemplateFolder(name) || isTemplatePlace(folders.slice(0, index + 1)))
  );
}

function isTemplatePlace(folders: readonly string[]): boolean {
  return templateWays.some(way => endsWith(folders, way));
}

/** Whether a way ends with another one, in which `*` is any name. */
function endsWith(names: readonly string[], way: readonly string[]): boolean {
  const last = names.slice(-way.length);
  return last.length === way.length && way.every((name, index) => name === '*' || name === last[index]);
}

function isTemplateFolder(name: string): boolean {
  return /^\.?templates?$/iu.test(name);
}

/** The template that a configuration names for a document of a kind. The template for all plans is for plans alone. */
export function configuredTemplate(
  { template, templates, documents = [] }: LintConfig,
  files: FileReader,
  document: string,
  kind: DocumentKind | undefined,
): string | undefined {
  const name = files.nameOf(document).toLowerCase();
  const [, byName] = Object.entries(templates ?? {}).find(([key]) => key.toLowerCase() === name) ?? [];
  const byPattern = patternFor(files, document, documents)?.template;
  return byPattern ?? byName ?? (kind === 'plan' ? template : undefined);
}

function patternFor(
  files: FileReader,
  document: string,
  patterns: readonly DocumentPattern[],
): DocumentPattern | undefined {
  if (patterns.length === 0) return undefined;
  const namesByFolder = new Map<string, readonly string[]>();
  let names: readonly string[] = [files.nameOf(document)];
  for (const folder of foldersAbove(files, document)) {
    namesByFolder.set(folder, names);
    names = [files.nameOf(folder), ...names];
  }
  return patterns.find(pattern => {
    const path = namesByFolder.get(pattern.folder);
    return path !== undefined && pattern.files.some(glob => matchesGlob(glob, path));
  });
}
