import type { SpecsFolder } from '../../src/core/workspace/features/featureFolders';
import { momentOf } from '../../src/core/workspace/features/featureName';

/** The evening of 23 November 2026, and no chance in it. */
export const moment = momentOf(new Date(2026, 10, 23, 20, 15, 7), () => 0);

/** A specs folder whose features have no plan yet. */
export function specsFolder(ids: readonly string[], stampsFeatures = false): SpecsFolder {
  return {
    path: 'specs',
    fromRoot: 'specs',
    features: ids.map(id => ({ id, plan: undefined })),
    stampsFeatures,
    inUse: true,
  };
}
