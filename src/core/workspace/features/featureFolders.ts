import { planFileName } from '../documentNames';
import { type FileReader, type FolderEntry, foldersAbove, isWithin, namesBelow } from '../files';
import { isLayoutFolder } from '../layoutOf';
import { type Layout, layouts } from '../layouts';
import { isFeatureFolder } from '../searchedFolders';

/** A feature: a folder in the specs folder. */
export interface FeatureFolder {
  /** The folder's name, which is the feature's id. */
  readonly id: string;
  /** File name of the feature's plan as it is written there (`PLAN.md`); undefined while there is none. */
  readonly plan: string | undefined;
}

/** A workspace folder's features and where they are. */
export interface SpecsFolder {
  /** It need not exist yet. */
  readonly path: string;
  /** The same from the workspace's root, with `/`: as plans write it. */
  readonly fromRoot: string;
  /** In the order of their ids. */
  readonly features: readonly FeatureFolder[];
  /** The names of new features begin with a time stamp. */
  readonly stampsFeatures: boolean;
  /** Whether the folder holds features: a layout puts them there, or a folder in it has a Markdown file. */
  readonly inUse: boolean;
}

/**
 * Finds and reads the specs folder of a workspace: the configured folder, else the folder of the layout that owns its
 * features, else the features' folder of a layout that exists, else `specs`, which need not exist yet.
 *
 * @param configured path below the root with `/`; empty to go by the layouts
 */
export async function readSpecsFolder(
  files: FileReader,
  root: string,
  configured: string,
): Promise<SpecsFolder> {
  const owner = await owningLayout(files, root);
  const written = configured.split(/[/\\]+/u).filter(name => name !== '' && name !== '.');
  const names = written.length > 0 ? written : (owner?.features ?? (await existingFeatures(files, root)));
  const path = files.join(root, ...names);
  const folders = ((await files.readFolder(path)) ?? []).filter(
    ({ kind, name }) => kind === 'folder' && !name.startsWith('.') && isFeatureFolder(name),
  );
  const read = await Promise.all(
    folders.map(async ({ name }) => ({
      id: name,
      entries: (await files.readFolder(files.join(path, name))) ?? [],
    })),
  );
  return {
    path,
    fromRoot: names.join('/'),
    features: read
      .map(({ id, entries }) => ({ id, plan: planIn(entries) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    stampsFeatures: owner?.stampsFeatures ?? false,
    inUse:
      owner !== undefined || read.some(({ entries }) => entries.some(({ name }) => /\.md$/iu.test(name))),
  };
}

/**
 * The specs folder for a place in a workspace: that of the nearest folder above with features, such as a package of a
 * monorepo, else that of the root. A configured one overrides both.
 *
 * @param place the root or a folder in it
 */
export async function specsFolderFor(
  files: FileReader,
  root: string,
  place: string,
  configured: string,
): Promise<SpecsFolder> {
  const ofRoot = await readSpecsFolder(files, root, configured);
  if (configured !== '' || isWithin(files, place, ofRoot.path)) return ofRoot;
  for (const folder of [place, ...foldersAbove(files, place)]) {
    if (folder === root) break;
    if (isLayoutFolder(files.nameOf(folder))) continue;
    const specs = await readSpecsFolder(files, folder, '');
    if (specs.inUse || isWithin(files, place, specs.path)) return specs;
  }
  return ofRoot;
}

/** The feature whose folder is a place or holds it. */
export function featureAt(
  files: FileReader,
  { path, features }: SpecsFolder,
  place: string,
): FeatureFolder | undefined {
  const [name] = namesBelow(files, place, path) ?? [];
  return features.find(({ id }) => id === name);
}

async function owningLayout(files: FileReader, root: string): Promise<Layout | undefined> {
  for (const layout of layouts) {
    const { folder, ownsFeatures } = layout;
    if (ownsFeatures && folder && (await files.readFolder(files.join(root, folder)))) return layout;
  }
  return undefined;
}

/** The first features folder that exists: first the folder that any workspace may have, then the folders of the tools. */
async function existingFeatures(files: FileReader, root: string): Promise<readonly string[]> {
  const usual = layouts.filter(({ folder }) => folder === undefined);
  const places = [...usual, ...layouts].flatMap(({ features }) => (features ? [features] : []));
  for (const features of places) if (await files.readFolder(files.join(root, ...features))) return features;
  return places[0] ?? [];
}

/** The plan's name among entries, the exact name first: on some file systems `plan.md` and `PLAN.md` can both exist. */
function planIn(entries: readonly FolderEntry[]): string | undefined {
  const names = entries.map(({ name }) => name).filter(name => name.toLowerCase() === planFileName);
  return names.includes(planFileName) ? planFileName : names[0];
}
