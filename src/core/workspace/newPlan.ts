import { fillTemplate } from '../plan/fillTemplate';
import type { Template } from '../template/template';
import type { Problem } from '../text/problem';
import type { SpecsFolder } from './features/featureFolders';
import type { ChosenFeature } from './features/featureLookup';
import type { FileReader, FileWriter } from './files';
import { planFileName } from './layouts';
import { createInside } from './writing';

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
 * @param root the folder that the plan may not lead out of
 * @param date ISO 8601
 * @returns whether it was written, or why it may not be
 */
export function createPlan(
  files: FileReader & FileWriter,
  root: string,
  specs: SpecsFolder,
  template: Template,
  feature: ChosenFeature,
  date: string,
): Promise<boolean | Problem> {
  const text = fillTemplate(template, { ...feature, date, specsFolder: specs.fromRoot });
  return createInside(files, root, planPath(files, specs, feature), text);
}
