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
 * The templates for a new document, by its name and place: the template that the configuration names, else
 * `plan-template.md` for `plan.md`, else all templates for that name in the nearest folder of templates, else the built-in
 * template, which is for plans alone.
 *
 * @param settings a `planquill.json` overrides them
 * @returns several templates when a person has to choose, an empty list when the name has no template, and a problem when
 * the configuration or the template cannot be used
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
