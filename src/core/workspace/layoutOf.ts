import { hasDocumentName } from './documentNames';
import { globMatcher } from './glob';
import { type Layout, type LayoutDocuments, layouts } from './layouts';

/** The ways from a folder above a document to the folders of a layout's templates. */
export function templateWaysOf({ folder, templates = [] }: Layout): readonly (readonly string[])[] {
  return templates.map(way => (folder === undefined ? way : [folder, ...way]));
}

/** The ways to the templates of a document, by the layout that it is known by. */
export function templateWaysFor(layout: string | undefined): readonly (readonly string[])[] {
  return layouts
    .filter(({ name, keepsTemplates }) => !keepsTemplates || name === layout)
    .flatMap(templateWaysOf);
}

/** Whether a folder of that name marks a layout: it belongs to the folder around it, and is no place of its own. */
export function isLayoutFolder(name: string): boolean {
  return layouts.some(({ folder }) => folder === name);
}

const wholeFeatures = layouts.flatMap(({ wholeFeatures: globs = [] }) =>
  globs.map(glob => globMatcher(`**/${glob}`)),
);

/**
 * Whether a folder is one feature with all that lies in it.
 *
 * @param names of its path, from its root down
 */
export function isWholeFeature(names: readonly string[]): boolean {
  const lower = names.map(name => name.toLowerCase());
  return wholeFeatures.some(fits => fits(lower));
}

const entries = layouts.flatMap(({ name, documents = [] }) =>
  documents.map(entry => ({
    layout: name,
    entry,
    matchers: entry.files.map(glob => globMatcher(`**/${glob}`)),
  })),
);

/**
 * The entry of a layout that a path belongs to.
 *
 * @param names of the path, from its root down
 * @param off the names of layouts that do not count
 */
export function layoutDocumentsOf(
  names: readonly string[],
  off: readonly string[] = [],
): (LayoutDocuments & { readonly layout: string }) | undefined {
  const lower = names.map(name => name.toLowerCase());
  if (!lower.at(-1)?.endsWith('.md')) return undefined;
  const found = entries.find(
    ({ layout, entry, matchers }) =>
      !off.includes(layout) &&
      !(entry.anyOtherName && hasDocumentName(lower.at(-1) ?? '')) &&
      matchers.some(fits => fits(lower)),
  );
  return found && { ...found.entry, layout: found.layout };
}
