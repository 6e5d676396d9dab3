import type { Feature } from '../../plan/featureFill';
import { featuresFolderNames } from '../../template/vocabulary';
import type { FileReader } from '../files';
import { titleOf } from './featureName';

/**
 * The feature whose folder a document lies in (`specs/004-audit-log/plan.md`); undefined elsewhere.
 *
 * @param date today, ISO 8601
 */
export function featureOf(files: FileReader, document: string, date: string): Feature | undefined {
  const folder = files.parent(document);
  const above = folder === undefined ? undefined : files.parent(folder);
  if (
    folder === undefined ||
    above === undefined ||
    !featuresFolderNames.includes(files.nameOf(above).toLowerCase())
  )
    return undefined;
  const id = files.nameOf(folder);
  return { id, title: titleOf(id), date };
}
