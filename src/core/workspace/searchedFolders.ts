import { isTemplateFolder, isTemplatePlace } from './templates/templatePaths';

/** Folders of dependencies, version control, builds and templates. They are not searched for documents. */
const skippedFolders: ReadonlySet<string> = new Set([
  'node_modules',
  '.git',
  '.hg',
  '.svn',
  'dist',
  'templates',
]);

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
