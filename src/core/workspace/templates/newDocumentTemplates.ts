import { builtInSpecTemplate, builtInTemplate } from '../../template/builtInTemplate';
import type { Template } from '../../template/template';
import type { Problem } from '../../text/problem';
import type { DocumentContexts } from '../documentContext';
import type { FileReader } from '../files';
import { specFileName } from '../layouts';
import { isPlainTemplate } from './templateSearch';

/**
 * The templates for a new document, by its kind and place: the template that the configuration names, else
 * `plan-template.md` for `plan.md`, else all templates for that name in the nearest folder of templates, else the built-in
 * templates, of which one is for plans and one for their `spec.md`.
 *
 * @returns several templates when a person has to choose, an empty list when the document has no template, and a problem
 * when the configuration or the template cannot be used
 */
export async function newDocumentTemplates(
  files: FileReader,
  contexts: DocumentContexts,
  document: string,
): Promise<readonly Template[] | Problem> {
  const { kind, candidates, problems } = await contexts.contextOf(document, undefined);
  const { named, nearby } = candidates;
  // A setting that cannot be used counts as not set, and is told at the document.
  const problem = problems.find(({ setting }) => setting === undefined) ?? candidates.problem;
  if (problem) return problem;
  if (named) return [named.template];
  const plain = nearby.find(({ name }) => isPlainTemplate(files.nameOf(name), files.nameOf(document)));
  if (plain) return [plain];
  if (nearby.length > 0) return nearby;
  if (kind === 'plan') return [builtInTemplate()];
  return files.nameOf(document).toLowerCase() === specFileName ? [builtInSpecTemplate()] : [];
}
