import { builtInTemplate } from '../../template/builtInTemplate';
import type { Template } from '../../template/template';
import { isProblem } from '../../text/problem';
import type { DocumentContexts } from '../documentContext';
import { planFileName } from '../documentNames';
import { type FileReader, isSamePath } from '../files';
import { templatesByFolder } from './templateSearch';

/**
 * The templates that a text may be poured into: those of its name and place, those for a plan in its place, those that were
 * found anywhere in the workspace, and the built-in ones for its kind and for plans. Copies and templates that cannot be used
 * are left out, and so is the document itself.
 *
 * @param frontMatter the template that the document's front matter names
 * @param found paths of template files in the workspace
 */
export async function pourTemplates(
  files: FileReader,
  contexts: DocumentContexts,
  document: string,
  frontMatter: string | undefined,
  found: readonly string[],
): Promise<readonly Template[]> {
  const { candidates } = await contexts.contextOf(document, frontMatter, true);
  const { named, nearby, builtIn = [] } = candidates;
  const templates = [...(named ? [named.template] : []), ...nearby];
  const folder = files.parent(document);
  const paths: string[] = [];
  if (folder !== undefined)
    for await (const near of templatesByFolder(files, files.join(folder, planFileName))) paths.push(...near);
  for (const path of [...paths, ...found]) {
    const template = await contexts.template(path);
    if (!isProblem(template)) templates.push(template);
  }
  templates.push(...builtIn.map(({ kind }) => builtInTemplate(kind)), builtInTemplate());
  const textOf = ({ snapshot }: Template) => snapshot.text;
  return templates.filter(
    (one, index) =>
      templates.findIndex(other => textOf(other) === textOf(one)) === index &&
      !isSamePath(files, one.name, document),
  );
}
