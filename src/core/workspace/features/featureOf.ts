import type { PlanSubject } from '../../plan/featureFill';
import type { FileReader } from '../files';
import { titleOf } from './featureName';

/**
 * The feature whose folder a document lies in (`specs/004-audit-log/plan.md`); undefined elsewhere.
 *
 * @param date today, ISO 8601
 */
export function featureOf(files: FileReader, document: string, date: string): PlanSubject | undefined {
  const folder = files.parent(document);
  const above = folder === undefined ? undefined : files.parent(folder);
  if (folder === undefined || above === undefined || !/^(?:specs|features)$/iu.test(files.nameOf(above)))
    return undefined;
  const id = files.nameOf(folder);
  return { id, title: titleOf(id), date };
}
