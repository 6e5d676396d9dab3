import { fillTemplate } from '../plan/fillTemplate';
import type { Template } from '../template/template';
import type { DocumentContexts } from './documentContext';
import type { SpecsFolder } from './features/featureFolders';
import type { ChosenFeature } from './features/featureLookup';
import type { FileReader, FileWriter } from './files';
import { planFileName } from './layouts';
import { namingItsTemplate } from './templates/namedTemplate';

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
 * @param contexts where a person chose the template: the plan names it if it would be measured by another one
 * @returns whether it was written
 */
export async function createPlan(
  files: FileReader & FileWriter,
  specs: SpecsFolder,
  template: Template,
  feature: ChosenFeature,
  date: string,
  contexts?: DocumentContexts,
): Promise<boolean> {
  const path = planPath(files, specs, feature);
  const filled = fillTemplate(template, { ...feature, date, specsFolder: specs.fromRoot });
  const text = contexts ? await namingItsTemplate(filled, template, files, contexts, path) : filled;
  return files.createText(path, text);
}
