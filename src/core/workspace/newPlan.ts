import { fillTemplate } from '../plan/fillTemplate';
import type { Template } from '../template/template';
import { planFileName, type SpecsFolder } from './features/featureFolders';
import type { ChosenFeature } from './features/featureLookup';
import type { PlanFiles } from './files';

/** Where a feature has its plan, or will have it. */
export function planPath(files: PlanFiles, specs: SpecsFolder, { id, plan }: ChosenFeature): string {
  return files.join(specs.path, id, plan ?? planFileName);
}

/**
 * Writes the plan of a feature from a template, unless there is one by now.
 *
 * @param date ISO 8601
 * @returns whether it was written
 */
export function createPlan(
  files: PlanFiles,
  specs: SpecsFolder,
  template: Template,
  feature: ChosenFeature,
  date: string,
): Promise<boolean> {
  const text = fillTemplate(template, { ...feature, date, specsFolder: specs.fromRoot });
  return files.createText(planPath(files, specs, feature), text);
}
