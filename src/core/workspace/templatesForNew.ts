import { type LintConfig, mergeConfigs } from '../lint/config';
import { builtInTemplate } from '../template/builtInTemplate';
import type { Template } from '../template/template';
import { ConfigShelf, configuredTemplate } from './configShelf';
import { planFileName } from './featureFolders';
import type { PlanFiles } from './planFiles';
import { type TemplateProblem, TemplateShelf } from './templateChoice';

/**
 * The templates that a document which is not there yet may be made from, by its name and place: the one that the
 * configuration names, else `plan-template.md` for `plan.md`, else all of that kind which the nearest folder of templates
 * has, else for a plan the built-in one. Then none is left for other documents.
 *
 * @param settings what counts where no `planquill.json` says otherwise
 */
export async function templatesForNew(
  files: PlanFiles,
  document: string,
  settings: LintConfig,
): Promise<readonly Template[] | TemplateProblem> {
  const { config, problems } = await new ConfigShelf(files).configFor(document);
  const [notUnderstood] = problems;
  if (notUnderstood) return notUnderstood;
  const configured = configuredTemplate(mergeConfigs(settings, config), files, document);
  const { named, nearby, problem } = await new TemplateShelf(files).candidates(
    document,
    configured,
    undefined,
  );
  if (problem) return problem;
  if (named) return [named.template];
  const name = files.nameOf(document).toLowerCase();
  const plainName = name.replace(/\.md$/u, '-template.md');
  const plain = nearby.find(template => files.nameOf(template.name).toLowerCase() === plainName);
  if (plain) return [plain];
  return nearby.length === 0 && name === planFileName ? [builtInTemplate()] : nearby;
}
