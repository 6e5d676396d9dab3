import type { DocumentRole } from '../../graph/featureGraph';
import { checklistsFolder, definingOrder, isPartOfFeature } from '../documentNames';
import { type FileReader, isSamePath, namesBelow } from '../files';
import { isSearched } from '../searchedFolders';
import { isTemplatePath } from '../templates/templatePaths';
import { featureFolder, isFeature, isNeverChecked } from './featureFolder';

/** A document of a feature. */
export interface FeaturePath {
  readonly path: string;
  readonly role: DocumentRole | undefined;
}

/** The documents of a feature. */
export interface FeaturePaths {
  /** In the order in which they define: requirements before plans, plans before tasks. */
  readonly documents: readonly FeaturePath[];
  /** Whether these are all: a feature may have more documents than are read. */
  readonly isWhole: boolean;
}

/** More documents than people keep in one feature. */
const mostDocuments = 40;
const mostFolders = 40;

/**
 * The documents of the feature that a document belongs to, itself among them; itself alone outside of any feature, which
 * may name what lies anywhere. A folder that is a feature of its own is left out.
 */
export async function featurePaths(files: FileReader, document: string): Promise<FeaturePaths> {
  const folder = await featureFolder(files, document);
  const found = folder === undefined ? undefined : await pathsIn(files, folder);
  const own = found?.documents.findIndex(({ path }) => isSamePath(files, path, document)) ?? -1;
  const known = found?.documents[own];
  if (!found || !known) return { documents: [{ path: document, role: undefined }], isWhole: false };
  return { ...found, documents: found.documents.with(own, { ...known, path: document }) };
}

/** The documents of the feature in a folder. */
export async function pathsIn(files: FileReader, folder: string): Promise<FeaturePaths> {
  const found: FeatureFile[] = [];
  let isWhole = true;
  const waiting: { readonly path: string; readonly names: readonly string[] }[] = [
    { path: folder, names: [] },
  ];
  for (const [index, { path: above, names }] of waiting.entries()) {
    const entries = (await files.readFolder(above)) ?? [];
    const isPart = names.some(isPartOfFeature);
    if (index >= mostFolders || (index > 0 && !isPart && isFeature(entries))) {
      isWhole = false;
      continue;
    }
    for (const { name, kind } of entries) {
      const path = files.join(above, name);
      const below = [...names, name];
      if (kind === 'folder') {
        if (isSearched(below) && !/^\.|^archived?$/iu.test(name)) waiting.push({ path, names: below });
      } else if (isDocument(files, path, below)) found.push({ path, names: below });
    }
  }
  const documents = inDefiningOrder(found);
  return {
    documents: documents.slice(0, mostDocuments),
    isWhole: isWhole && documents.length <= mostDocuments,
  };
}

/** A file of a feature. */
export interface FeatureFile {
  readonly path: string;
  /** From the feature's folder down. */
  readonly names: readonly string[];
}

/** The documents of a feature in the order in which they define, with their roles by their names. */
export function inDefiningOrder(found: readonly FeatureFile[]): readonly FeaturePath[] {
  return found
    .map(({ path, names }) => ({ path, rank: rankOf(names) }))
    .toSorted((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))
    .map(({ path, rank }) => ({ path, role: roleOf(rank) }));
}

function isDocument(files: FileReader, path: string, names: readonly string[]): boolean {
  return /\.md$/iu.test(path) && !isTemplatePath(names) && !isNeverChecked(namesBelow(files, path) ?? []);
}

/** Where a document stands in the order in which they define. */
function rankOf(names: readonly string[]): number {
  const stems = names.map(name => name.toLowerCase().replace(/\.md$/u, ''));
  if (stems[0] === checklistsFolder) return definingOrder.length + 1;
  const ranks = [stems.at(-1) ?? '', stems[0] ?? ''].map(stem => definingOrder.indexOf(stem));
  return ranks.find(rank => rank >= 0) ?? definingOrder.length;
}

function roleOf(rank: number): DocumentRole | undefined {
  if (rank >= definingOrder.length) return undefined;
  return rank < definingOrder.indexOf('plan') ? 'requirements' : 'plan';
}
