import type { Feature } from '../../plan/featureFill';
import type { FileReader } from '../files';
import { holdsFeatures } from '../layouts';
import { titleOf } from './featureName';

/**
 * The feature whose folder a document lies in (`specs/004-audit-log/plan.md`); undefined elsewhere.
 *
 * @param date today, ISO 8601
 */
export function featureOf(files: FileReader, document: string, date: string): Feature | undefined {
  const folder = files.parent(document);
  const above = folder === undefined ? undefined : files.parent(folder);
  if (folder === undefined || above === undefined || !holdsFeatures(files.nameOf(above))) return undefined;
  const id = files.nameOf(folder);
  return { id, title: titleOf(id), date };
}
