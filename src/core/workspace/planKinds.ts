import type { PlanSubject } from '../plan/featureFill';
import type { TemplateChoice } from '../template/templateChoice';
import { titleOf } from './features/featureName';
import type { PlanFiles } from './files';

/** The documents that stand beside a plan in a feature's folder, from the first idea to the last task. */
const siblingName = /^(?:requirements|spec|design|tasks)\.md$/iu;

/** Whether a file has the name of a document that goes with a plan; it is checked where it has a template of its own. */
export function isPlanSibling(name: string): boolean {
  return siblingName.test(name);
}

/** Whether a template was made for this very kind of document: the built-in one is for plans alone. */
export function hasOwnTemplate({ reason }: TemplateChoice): boolean {
  return reason !== 'built-in' && reason !== 'none';
}

/**
 * What a document is about, by the feature's folder it lies in (`specs/004-audit-log/plan.md`); undefined elsewhere.
 *
 * @param date ISO 8601, of today
 */
export function subjectOf(files: PlanFiles, document: string, date: string): PlanSubject | undefined {
  const folder = files.parent(document);
  const above = folder === undefined ? undefined : files.parent(folder);
  if (folder === undefined || above === undefined || !/^(?:specs|features)$/iu.test(files.nameOf(above)))
    return undefined;
  const id = files.nameOf(folder);
  return { id, title: titleOf(id), date };
}
