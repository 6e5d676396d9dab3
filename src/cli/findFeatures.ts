import { resolve } from 'node:path';
import type { FeatureTexts } from '../core/graph/featureIds';
import { cachedFiles } from '../core/workspace/cachedFiles';
import { FeatureDocuments } from '../core/workspace/featureDocuments';
import { featureFolder } from '../core/workspace/features/featureFolder';
import { isWithin } from '../core/workspace/files';
import { diskFiles } from './diskFiles';
import { shownPath } from './fileProblem';
import { findMarkdown } from './findPlans';
import { CommandError, UsageError } from './output';

/** A feature on disk. */
export interface FoundFeature {
  /** The path of its folder as it is shown. */
  readonly shown: string;
  readonly texts: FeatureTexts;
}

/** The folder that the arguments of a command name: one, or else the working directory. */
export function folderOf(command: string, [folder = '.', ...more]: readonly string[]): string {
  if (more.length > 0) throw new UsageError(`${command} takes one folder.`);
  return folder;
}

/**
 * Finds the features in a folder, in the order of their paths. The folder may be that of a feature itself.
 *
 * @throws CommandError when there is none
 */
export async function* findFeatures(folder: string): AsyncGenerator<FoundFeature> {
  const files = cachedFiles(diskFiles);
  const root = resolve(folder);
  const entries = await files.readFolder(root);
  if (!entries) throw new CommandError(`${shownPath(root)} is no folder.`);
  const documents = new FeatureDocuments(files);
  const known = new Set<string>();
  for (const path of await findMarkdown(root)) {
    const found = await featureFolder(files, path);
    if (found === undefined || known.has(found) || !isWithin(files, found, root)) continue;
    known.add(found);
    yield { shown: shownPath(found), texts: await documents.in(found) };
  }
  if (known.size === 0)
    throw new CommandError(
      `${shownPath(root)} has no feature in it: a folder in specs with a plan, a spec or tasks.`,
    );
}
