import { configFileName } from '../../core/lint/config';
import type { Checkouts } from '../../core/workspace/checkouts';
import { kindOf } from '../../core/workspace/documentKind';
import type { vscode } from '../host/api';
import { workspaceFiles } from '../host/workspaceFiles';
import { editorContexts } from './contextCache';
import type { FolderSearch } from './folderSearch';

/** What a search of a workspace folder has found. */
export interface FolderDocuments {
  /** The paths of plans and of the documents beside them, without templates. */
  readonly paths: ReadonlySet<string>;
  /** Whether there are configurations, which may name plans of any name. */
  readonly hasConfigs: boolean;
}

/**
 * Finds the documents of a workspace folder, without those in another checkout, and without what Git ignores. Without a
 * configuration a document is known by its name and place, and is not read.
 */
export async function folderDocuments(
  search: FolderSearch,
  checkouts: Checkouts,
  token: vscode.CancellationToken,
): Promise<FolderDocuments> {
  const [configs, found] = await Promise.all([search.find(`**/${configFileName}`), search.find('**/*.md')]);
  const hasConfigs = configs.length > 0;
  const contexts = editorContexts();
  const isDocument = async (path: string): Promise<boolean> => {
    const known = kindOf(workspaceFiles, path);
    if (known === undefined && !hasConfigs) return false;
    // `template` may be due to the name of a folder above the workspace.
    const kind = hasConfigs || known === 'template' ? await contexts.kindOf(path) : known;
    return kind !== undefined && kind !== 'template';
  };
  const paths: string[] = [];
  for (const uri of found) {
    if (token.isCancellationRequested) break;
    const path = uri.toString();
    if (await isDocument(path)) paths.push(path);
  }
  const leftOut = await Promise.all(paths.map(path => checkouts.leavesOut(path)));
  return { paths: new Set(paths.filter((_, index) => !leftOut[index])), hasConfigs };
}
