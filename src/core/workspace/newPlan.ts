import { lintPlan } from '../lint/lintPlan';
import { Snapshot } from '../markdown/snapshot';
import { fillTemplate, type PlanSubject } from '../plan/fillTemplate';
import { readPlan } from '../plan/plan';
import type { Template } from '../template/template';
import type { Range } from '../text/positions';
import { planFileName } from './featureFolders';
import type { PlanFiles } from './planFiles';

export interface NewPlan {
  readonly path: string;
  /** False when there was a plan already, which is untouched. */
  readonly created: boolean;
}

/** Writes the plan of a feature from a template, unless the feature has one. */
export async function createPlan(
  files: PlanFiles,
  specsFolder: string,
  template: Template,
  subject: PlanSubject,
): Promise<NewPlan> {
  const path = files.join(specsFolder, subject.id, planFileName);
  return { path, created: await files.createText(path, fillTemplate(template, subject)) };
}

/** The first thing a person has to fill in, where the cursor belongs; undefined when nothing is left. */
export function firstUnfilled(text: string, template: Template): Range | undefined {
  return lintPlan(readPlan(Snapshot.parse(text), template))[0]?.range;
}

/** The date in a person's own time zone as ISO 8601. */
export function isoDate(now: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
