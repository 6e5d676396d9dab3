import type { FolderEntry, PlanFiles } from '../files';

/** The file name of a plan in its feature's folder. */
export const planFileName = 'plan.md';

/** A feature: a folder in the specs folder. */
export interface Feature {
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
  readonly features: readonly Feature[];
  /** The workspace is laid out by codexspec, whose feature names begin with a time stamp. */
  readonly codexspec: boolean;
  /** Somebody keeps features here: codexspec does, or a folder in it has a Markdown file. */
  readonly inUse: boolean;
}

/**
 * Reads where a workspace keeps its features: the configured folder, else `.codexspec/specs` where there is a
 * `.codexspec`, else `specs`, else `.specify/specs` where only that exists, else `specs`, which need not exist yet.
 *
 * @param configured path below the root with `/`; empty for the workspace's own habit
 */
export async function readSpecsFolder(
  files: PlanFiles,
  root: string,
  configured: string,
): Promise<SpecsFolder> {
  const codexspec = (await files.readFolder(files.join(root, '.codexspec'))) !== undefined;
  const names = await specsNames(files, root, configured, codexspec);
  const path = files.join(root, ...names);
  const folders = ((await files.readFolder(path)) ?? []).filter(
    ({ kind, name }) => kind === 'folder' && !name.startsWith('.'),
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
    codexspec,
    inUse: codexspec || read.some(({ entries }) => entries.some(({ name }) => /\.md$/iu.test(name))),
  };
}

async function specsNames(
  files: PlanFiles,
  root: string,
  configured: string,
  codexspec: boolean,
): Promise<readonly string[]> {
  const names = configured.split(/[/\\]+/u).filter(name => name !== '' && name !== '.');
  if (names.length > 0) return names;
  if (codexspec) return ['.codexspec', 'specs'];
  const usual = await files.readFolder(files.join(root, 'specs'));
  const specify = usual ? undefined : await files.readFolder(files.join(root, '.specify', 'specs'));
  return specify ? ['.specify', 'specs'] : ['specs'];
}

/** The exact name first: where case counts, `plan.md` and `PLAN.md` can stand side by side. */
function planIn(entries: readonly FolderEntry[]): string | undefined {
  const names = entries.map(({ name }) => name).filter(name => name.toLowerCase() === planFileName);
  return names.includes(planFileName) ? planFileName : names[0];
}
