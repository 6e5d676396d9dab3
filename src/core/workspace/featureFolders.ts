import type { PlanFiles } from './planFiles';

/** The file name of a plan in its feature's folder. */
export const planFileName = 'plan.md';

/** A feature: a folder in the specs folder. */
export interface Feature {
  /** The folder's name, which is the feature's id. */
  readonly id: string;
  readonly hasPlan: boolean;
}

/** A workspace folder's features and where they are. */
export interface SpecsFolder {
  readonly path: string;
  readonly features: readonly Feature[];
  /** The workspace is laid out by codexspec, whose feature names begin with a time stamp. */
  readonly codexspec: boolean;
}

/**
 * Reads where a workspace keeps its features: the configured folder, else `.codexspec/specs` where there is a
 * `.codexspec`, else `.specify/specs` where that exists, else `specs`, which need not exist yet.
 *
 * @param configured path below the root with `/`; empty for the workspace's own habit
 */
export async function readSpecsFolder(
  files: PlanFiles,
  root: string,
  configured: string,
): Promise<SpecsFolder> {
  const names = configured.split(/[/\\]+/u).filter(name => name !== '' && name !== '.');
  const codexspec = (await files.readFolder(files.join(root, '.codexspec'))) !== undefined;
  const spare = async () =>
    (await files.readFolder(files.join(root, '.specify', 'specs'))) ? ['.specify', 'specs'] : ['specs'];
  const chosen = names.length > 0 ? names : codexspec ? ['.codexspec', 'specs'] : await spare();
  const path = files.join(root, ...chosen);
  const folders = ((await files.readFolder(path)) ?? []).filter(
    ({ kind, name }) => kind === 'folder' && !name.startsWith('.'),
  );
  const features = await Promise.all(
    folders.map(async ({ name }) => {
      const entries = (await files.readFolder(files.join(path, name))) ?? [];
      return { id: name, hasPlan: entries.some(entry => entry.name.toLowerCase() === planFileName) };
    }),
  );
  return { path, features: features.toSorted((a, b) => (a.id < b.id ? -1 : 1)), codexspec };
}
