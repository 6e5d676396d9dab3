import { type FileReader, foldersAbove } from '../files';
import { layouts, planFileName } from '../layouts';
import { findTemplates } from './templateSearch';

/** The file of the template of `plan.md`. */
const templateFileName = 'plan-template.md';

/**
 * The path of the template that a team makes its own plans from: the first one that the plans of a place have, else a new file
 * in the first folder of templates of the layout around the place, else `templates/plan-template.md` in the root.
 *
 * @param root the workspace's folder
 * @param plan a plan in the root, or where one would lie
 */
export async function ownTemplatePath(files: FileReader, root: string, plan: string): Promise<string> {
  const folder = files.parent(plan) ?? root;
  const [present] = await findTemplates(files, files.join(folder, planFileName));
  if (present !== undefined) return present;
  for (const above of [...foldersAbove(files, plan), root]) {
    for (const { folder: mark, templates = [], keepsTemplates } of layouts) {
      const way = templates.find(names => !names.includes('*'));
      if (mark === undefined || keepsTemplates || !way) continue;
      const place = files.join(above, mark);
      if ((await files.readFolder(place)) !== undefined) return files.join(place, ...way, templateFileName);
    }
    if (above === root) break;
  }
  return files.join(root, 'templates', templateFileName);
}
