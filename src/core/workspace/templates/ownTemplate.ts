import { type FileReader, foldersAbove, namesBelow } from '../files';
import { layoutDocumentsOf } from '../layoutOf';
import { layouts } from '../layouts';
import { findTemplates } from './templateSearch';

/**
 * The path of the template that a team makes a plan from: the first one that the search for it finds, else a new file
 * in the first folder of templates of the layout around the place, else `templates/plan-template.md` in the root.
 *
 * @param root the workspace's folder
 * @param plan a plan in the root, or where one would lie
 */
export async function ownTemplatePath(files: FileReader, root: string, plan: string): Promise<string> {
  const [present] = await findTemplates(files, plan);
  if (present !== undefined) return present;
  const stem =
    layoutDocumentsOf(namesBelow(files, plan) ?? [])?.stem ?? files.nameOf(plan).replace(/\.md$/iu, '');
  const name = `${stem}-template.md`;
  for (const above of [...foldersAbove(files, plan), root]) {
    for (const { folder: mark, templates = [], keepsTemplates } of layouts) {
      const way = templates.find(names => !names.includes('*'));
      if (mark === undefined || keepsTemplates || !way) continue;
      const place = files.join(above, mark);
      if ((await files.readFolder(place)) !== undefined) return files.join(place, ...way, name);
    }
    if (above === root) break;
  }
  return files.join(root, 'templates', name);
}
