import type { DocumentPattern, LintConfig } from '../lint/config';
import type { BuiltInUse } from '../template/templateChoice';
import { companionNames, planFileName } from './documentNames';
import { type FileReader, foldersAbove, namesBelow } from './files';
import { matchesGlob } from './glob';
import { layoutDocumentsOf } from './layoutOf';
import type { DocumentKind } from './layouts';
import { isTemplatePath } from './templates/templatePaths';

/** What decides about the kind of a document besides its path. */
export interface KindOptions {
  /** The documents that the configuration names. */
  readonly patterns?: readonly DocumentPattern[];
  /** The names of the layouts that the configuration turns off. */
  readonly off?: readonly string[];
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
  { patterns = [], off = [], root }: KindOptions = {},
): DocumentKind | undefined {
  const top = root ?? [...foldersAbove(files, document)].at(-1);
  const names = namesBelow(files, document, top) ?? [files.nameOf(document)];
  if (isTemplatePath(names)) return 'template';
  if (patternFor(files, document, patterns)) return 'plan';
  const known = layoutDocumentsOf(names, off);
  if (known) return known.kind;
  const name = files.nameOf(document).toLowerCase();
  if (name === planFileName) return 'plan';
  return companionNames.has(name) ? 'companion' : undefined;
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

/**
 * The built-in templates that count for a document. A plan that is known by its name or to the configuration may have any
 * heading of the one for plans; what a layout or a person takes for a plan has most of them. Those that a layout names for its
 * documents take the place of it in the layout's plans. Other documents are measured by none.
 */
export function builtInFor(
  files: FileReader,
  document: string,
  kind: DocumentKind | undefined,
  { documents = [], layouts = {} }: LintConfig,
): readonly BuiltInUse[] {
  const known = layoutDocumentsOf(namesBelow(files, document) ?? [], Object.keys(layouts));
  const own = known?.builtIn ?? [];
  const isPlanOfLayout = known?.kind === 'plan' && own.length > 0;
  const kinds = kind !== 'plan' || isPlanOfLayout ? own : (['plan', ...own] as const);
  const isPlan =
    files.nameOf(document).toLowerCase() === planFileName || patternFor(files, document, documents);
  return kinds.map(one => ({ kind: one, headings: one === 'plan' && isPlan ? 'any' : 'most' }));
}

/** The first pattern that a document is matched by. */
export function patternFor(
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
