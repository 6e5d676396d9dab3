import { lintPlan } from '../lint/lintPlan';
import { unfilledPlaceholder } from '../lint/rules/unfilled-placeholder';
import { Snapshot } from '../markdown/snapshot';
import { fillTemplate } from '../plan/fillTemplate';
import { readPlan } from '../plan/plan';
import type { Template } from '../template/template';
import type { Range } from '../text/positions';
import type { ChosenFeature } from './chosenFeature';
import { planFileName, type SpecsFolder } from './featureFolders';
import type { PlanFiles } from './planFiles';

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

/** What a person fills in first, where the cursor belongs: a placeholder, else whatever is unfinished, if anything is. */
export function firstUnfilled(text: string, template: Template): Range | undefined {
  const { findings } = lintPlan(readPlan(Snapshot.parse(text), template));
  const placeholder = findings.find(({ rule }) => rule === unfilledPlaceholder.id);
  return (placeholder ?? findings[0])?.range;
}

/** The date in a person's own time zone as ISO 8601. */
export function isoDate(now: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
