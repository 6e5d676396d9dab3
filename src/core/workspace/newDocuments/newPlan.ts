import { fillTemplate } from '../../plan/fillTemplate';
import type { Template } from '../../template/template';
import type { Problem } from '../../text/problem';
import type { DocumentContexts } from '../documentContext';
import { planFileName } from '../documentNames';
import type { SpecsFolder } from '../features/featureFolders';
import type { ChosenFeature } from '../features/featureLookup';
import type { FileReader, FileWriter } from '../files';
import { namingItsTemplate } from '../templates/namedTemplate';
import { createInside } from '../writing';

/** The path of a feature's plan, whether it exists or not. */
export function planPath(
  files: FileReader,
  specs: Pick<SpecsFolder, 'path'>,
  { id, plan }: Pick<ChosenFeature, 'id' | 'plan'>,
): string {
  return files.join(specs.path, id, plan ?? planFileName);
}

/** A plan that is to be made. */
export interface NewPlan {
  /** The folder that the plan may not lead out of. */
  readonly root: string;
  readonly specs: SpecsFolder;
  readonly feature: ChosenFeature;
  readonly template: Template;
  /** ISO 8601. */
  readonly date: string;
  /** Where a person chose the template: the plan names it if it would be measured by another one. */
  readonly contexts?: DocumentContexts;
}

/**
 * Creates the plan of a feature from a template, unless the plan exists.
 *
 * @returns whether it was written, or why it may not be
 */
export async function createPlan(
  files: FileReader & FileWriter,
  { root, specs, feature, template, date, contexts }: NewPlan,
): Promise<boolean | Problem> {
  const path = planPath(files, specs, feature);
  const filled = fillTemplate(template, { ...feature, date, specsFolder: specs.fromRoot });
  const text = contexts ? await namingItsTemplate(filled, template, files, contexts, path) : filled;
  return createInside(files, root, path, text);
}
