import type { FeatureFolder, SpecsFolder } from './featureFolders';
import {
  type FolderNameProblem,
  type Moment,
  newFeatureFolder,
  slugOf,
  titleOf,
  wordsOf,
} from './featureName';

/** The feature that a plan is for. */
export interface ChosenFeature extends FeatureFolder {
  /** For people, as the plan's heading has it. */
  readonly title: string;
}

/** The features that have a folder and no plan. */
export function waitingFeatures({ features }: SpecsFolder): readonly ChosenFeature[] {
  return features.filter(({ plan }) => plan === undefined).map(existingFeature);
}

export function existingFeature(feature: FeatureFolder): ChosenFeature {
  return { ...feature, title: titleOf(feature.id) };
}

/**
 * The feature that somebody names: by its folder, by the words of the one folder that has them (`Audit log` means
 * `004-audit-log`, so that asking twice starts no second feature), or else a new one.
 */
export function featureNamed(
  name: string,
  specs: SpecsFolder,
  moment: Moment,
): ChosenFeature | FolderNameProblem {
  const same = (a: string, b: string) =>
    a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
  const folder =
    specs.features.find(({ id }) => id === name) ?? specs.features.find(({ id }) => same(id, name.trim()));
  if (folder) return existingFeature(folder);
  const slug = slugOf(name);
  const [known, ...others] = specs.features.filter(({ id }) => slug !== '' && slugOf(wordsOf(id)) === slug);
  if (known && others.length === 0) return { ...known, title: name.trim() };
  const made = newFeatureFolder(name, specs, moment);
  return 'problem' in made ? made : { id: made.name, plan: undefined, title: name.trim() };
}
