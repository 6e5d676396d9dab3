import { fillTemplate } from '../plan/fillTemplate';
import type { Template } from '../template/template';
import type { SpecsFolder } from './features/featureFolders';
import type { ChosenFeature } from './features/featureLookup';
import type { FileReader, FileWriter } from './files';
import { planFileName } from './layouts';

/** The path of a feature's plan, whether it exists or not. */
export function planPath(
  files: FileReader & FileWriter,
  specs: SpecsFolder,
  { id, plan }: ChosenFeature,
): string {
  return files.join(specs.path, id, plan ?? planFileName);
}

/**
 * Creates the plan of a feature from a template, unless the plan exists.
 *
 * @param date ISO 8601
 * @returns whether it was written
 */
export function createPlan(
  files: FileReader & FileWriter,
  specs: SpecsFolder,
  template: Template,
  feature: ChosenFeature,
  date: string,
): Promise<boolean> {
  const text = fillTemplate(template, { ...feature, date, specsFolder: specs.fromRoot });
  return files.createText(planPath(files, specs, feature), text);
}
