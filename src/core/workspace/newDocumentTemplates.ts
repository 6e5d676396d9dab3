import { type LintConfig, mergeConfigs } from '../lint/config';
import { builtInTemplate } from '../template/builtInTemplate';
import type { Template } from '../template/template';
import { ConfigShelf, configuredTemplate } from './configFiles';
import { planFileName } from './features/featureFolders';
import type { PlanFiles } from './files';
import { TemplateFiles } from './templateFiles';
import { isPlainTemplate } from './templateSearch';

/** Why nobody can tell which template a document is to be made from. */
export interface NoTemplate {
  /** Of the file that is at fault. */
  readonly path: string;
  /** Of a template, words to be read after its path; of a configuration, a sentence. */
  readonly problem: string;
  readonly of: 'template' | 'configuration';
}

/**
 * The templates that a document which is not there yet may be made from, by its name and place: the one that the
 * configuration names, else `plan-template.md` for `plan.md`, else all that the nearest folder of templates has for that
 * name, else the built-in one, which is for plans alone.
 *
 * @param settings what counts where no `planquill.json` says otherwise
 * @returns several where a person has to choose; none where no template was made for the name
 */
export async function templatesForNew(
  files: PlanFiles,
  document: string,
  settings: LintConfig,
): Promise<readonly Template[] | NoTemplate> {
  const { config, problems } = await new ConfigShelf(files).configFor(document);
  const [notUnderstood] = problems;
  if (notUnderstood) return { ...notUnderstood, of: 'configuration' };
  const name = files.nameOf(document).toLowerCase();
  const { template, templates = {} } = mergeConfigs(settings, config);
  const isPlan = name === planFileName;
  const configured = configuredTemplate(
    { templates, ...(isPlan && template !== undefined && { template }) },
    files,
    document,
  );
  const shelf = new TemplateFiles(files);
  const { named, nearby, problem } = await shelf.candidates(document, configured, undefined);
  if (problem) return { ...problem, of: 'template' };
  if (named) return [named.template];
  const plain = nearby.find(found => isPlainTemplate(files.nameOf(found.name), name));
  if (plain) return [plain];
  return nearby.length === 0 && isPlan ? [builtInTemplate()] : nearby;
}
