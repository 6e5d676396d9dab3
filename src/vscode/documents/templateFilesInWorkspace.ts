import { namesBelow } from '../../core/workspace/files';
import { isTemplatePath } from '../../core/workspace/templates/templatePaths';
import { vscode } from '../host/api';
import { workspaceFiles } from '../host/workspaceFiles';

/** More templates than a person would look through. */
const mostTemplates = 200;

/** The paths of the template files of all workspace folders, in order. */
export async function templateFilesInWorkspace(): Promise<readonly string[]> {
  const pattern = '**/{*template*.md,template/**/*.md,templates/**/*.md}';
  const found = await vscode.workspace.findFiles(pattern, '**/node_modules/**', mostTemplates);
  return found
    .map(uri => uri.toString())
    .filter(path => isTemplatePath(namesBelow(workspaceFiles, path) ?? []))
    .toSorted();
}
