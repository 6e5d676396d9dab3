import type { DocumentPattern, LintConfig } from '../lint/config';
import { type FileReader, foldersAbove, namesBelow } from './files';
import { matchesGlob } from './glob';

/** The file name of a plan in its feature's folder. */
export const planFileName = 'plan.md';

/** How a tool or a team lays out its documents. */
export interface Layout {
  /** The folder that marks the layout; undefined for the layout that any workspace may have. */
  readonly folder: string | undefined;
  /** The names from the workspace's root to the folder of the features. */
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
    folder: '.codexspec',
    features: ['.codexspec', 'specs'],
    templates: [['templates', 'docs'], ['templates']],
    ownsFeatures: true,
    stampsFeatures: true,
  },
  {
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
    folder: undefined,
    features: ['specs'],
    templates: [['templates', 'docs'], ['templates'], ['docs', 'templates']],
  },
];

/** Documents that lie beside a plan in a feature's folder, in lower case. */
const companionNames: ReadonlySet<string> = new Set(['requirements.md', 'spec.md', 'design.md', 'tasks.md']);

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

/** Whether a search for documents enters a folder of that name. */
export function isSearched(folderName: string): boolean {
  return !skippedFolders.has(folderName);
}

/** Whether a path is a template's: it is in a folder of templates, or has `template` in its name. */
export function isTemplatePath(names: readonly string[]): boolean {
  return (
    /(?:^|[-_.])template(?:[-_.]|$)/iu.test(names.at(-1) ?? '') || names.slice(0, -1).some(isTemplateFolder)
  );
}

function isTemplateFolder(name: string): boolean {
  return /^\.?templates?$/iu.test(name);
}

/** The template that a configuration names for a document. The template for all plans does not apply to companions. */
export function configuredTemplate(
  { template, templates, documents = [] }: LintConfig,
  files: FileReader,
  document: string,
): string | undefined {
  const name = files.nameOf(document).toLowerCase();
  const [, byName] = Object.entries(templates ?? {}).find(([key]) => key.toLowerCase() === name) ?? [];
  const byPattern = patternFor(files, document, documents)?.template;
  return byPattern ?? byName ?? (companionNames.has(name) ? undefined : template);
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
