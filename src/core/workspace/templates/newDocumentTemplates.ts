import { type LintConfig, mergeConfigs } from '../../lint/config';
import { builtInTemplate } from '../../template/builtInTemplate';
import type { Template } from '../../template/template';
import type { Problem } from '../../text/problem';
import { ConfigFiles } from '../config/configFiles';
import type { FileReader } from '../files';
import { configuredTemplate, planFileName } from '../layouts';
import { TemplateFiles } from './templateFiles';
import { isPlainTemplate } from './templateSearch';

/**
 * The templates that a document which is not there yet may be made from, by its name and place: the one that the
 * configuration names, else `plan-template.md` for `plan.md`, else all that the nearest folder of templates has for that
 * name, else the built-in one, which is for plans alone.
 *
 * @param settings what counts where no `planquill.json` overrides it
 * @returns several templates where a person has to choose, none where there is none for the name; a problem where nobody
 * can tell which template was meant
 */
export async function newDocumentTemplates(
  files: FileReader,
  document: string,
  settings: LintConfig,
): Promise<readonly Template[] | Problem> {
  const { config, problems } = await new ConfigFiles(files).configFor(document);
  const [mistake] = problems;
  if (mistake) return mistake;
  const name = files.nameOf(document).toLowerCase();
  const { template, ...others } = mergeConfigs(settings, config);
  const isPlan = name === planFileName;
  const configured = configuredTemplate(
    { ...others, ...(isPlan && template !== undefined && { template }) },
    files,
    document,
  );
  const templateFiles = new TemplateFiles(files);
  const { named, nearby, problem } = await templateFiles.candidates(document, configured, undefined);
  if (problem) return problem;
  if (named) return [named.template];
  const plain = nearby.find(found => isPlainTemplate(files.nameOf(found.name), name));
  if (plain) return [plain];
  return nearby.length === 0 && isPlan ? [builtInTemplate()] : nearby;
}
