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

export interface NewPlan {
  readonly path: string;
  /** False when there was a plan already, which is untouched. */
  readonly created: boolean;
}

/**
 * Writes the plan of a feature from a template, unless the feature has one.
 *
 * @param date ISO 8601
 */
export async function createPlan(
  files: PlanFiles,
  specs: SpecsFolder,
  template: Template,
  feature: ChosenFeature,
  date: string,
): Promise<NewPlan> {
  const path = files.join(specs.path, feature.id, feature.plan ?? planFileName);
  if (feature.plan !== undefined) return { path, created: false };
  return {
    path,
    created: await files.createText(
      path,
      fillTemplate(template, { ...feature, date, specsFolder: specs.fromRoot }),
    ),
  };
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
