import { builtInSpecTemplate, builtInTemplate } from '../../template/builtInTemplate';
import type { Template } from '../../template/template';
import { isProblem, type Problem } from '../../text/problem';
import type { DocumentContext, DocumentContexts } from '../documentContext';
import { specFileName } from '../documentNames';
import type { FileReader } from '../files';
import { isPlainTemplate, templatesByFolder } from './templateSearch';

/**
 * The templates for a new document, by its kind and place: the template that the configuration names, else
 * `plan-template.md` for `plan.md`, else all templates for that name in the nearest folder of templates, else a built-in
 * template: one for each kind of plan, and one for a plan's `spec.md`.
 *
 * @returns several templates when a person has to choose, an empty list when the document has no template, and a problem
 * when the configuration or the template cannot be used
 */
export async function newDocumentTemplates(
  files: FileReader,
  contexts: DocumentContexts,
  document: string,
): Promise<readonly Template[] | Problem> {
  return templatesIn(await contexts.contextOf(document, undefined), files, document);
}

/**
 * {@link newDocumentTemplates}, which come first, and whatever else a person may start from: the other templates for the
 * document in any folder of templates. Where the configuration names one there is nothing to choose. Copies, and templates
 * that cannot be used, are left out.
 */
export async function templatesToChooseFrom(
  files: FileReader,
  contexts: DocumentContexts,
  document: string,
): Promise<readonly Template[] | Problem> {
  const context = await contexts.contextOf(document, undefined);
  const { named, nearby } = context.candidates;
  const templates = templatesIn(context, files, document);
  if (isProblem(templates) || named || nearby.length === 0) return templates;
  const found = [...templates, ...nearby];
  for await (const paths of templatesByFolder(files, document)) {
    for (const path of paths) {
      const template = await contexts.template(path);
      if (!isProblem(template)) found.push(template);
    }
  }
  const textOf = ({ snapshot }: Template) => snapshot.text;
  return found.filter((one, index) => found.findIndex(other => textOf(other) === textOf(one)) === index);
}

function templatesIn(
  { candidates, problems }: DocumentContext,
  files: FileReader,
  document: string,
): readonly Template[] | Problem {
  const { named, nearby, builtIn: [builtIn] = [] } = candidates;
  // A setting that cannot be used counts as not set, and is told at the document.
  const problem = problems.find(({ setting }) => setting === undefined) ?? candidates.problem;
  if (problem) return problem;
  if (named) return [named.template];
  const plain = nearby.find(({ name }) => isPlainTemplate(files.nameOf(name), files.nameOf(document)));
  if (plain) return [plain];
  if (nearby.length > 0) return nearby;
  if (builtIn) return [builtInTemplate(builtIn.kind)];
  return files.nameOf(document).toLowerCase() === specFileName ? [builtInSpecTemplate()] : [];
}
