import type { Template } from '../template/template';
import { anyPhrase, featuresFolderNames } from '../template/vocabulary';
import { applyEdits, type Edit } from '../text/edits';
import { lineBefore } from '../text/lines';
import { shiftRange } from '../text/positions';
import { type Feature, featureFill, titlePlaceholder } from './featureFill';

const featuresFolder = new RegExp(
  String.raw`(?:^|(?<=[\s\x60"'(]))(?:[\w.-]+\/)*${anyPhrase(featuresFolderNames)}\/$`,
  'u',
);

/** The path of the features folder at the end of a line, `.codexspec/specs/`. A template can only guess it. */
function specsFolderBefore(line: string): string {
  return featuresFolder.exec(line)?.[0] ?? '';
}

/**
 * The text of a template with the title, the id and the date of a feature filled in. All other placeholders stay.
 */
export function fillTemplate(template: Template, feature: Feature): string {
  const titleToken = titlePlaceholder(template);
  const firstPart = template.sections.findIndex(({ depth }) => depth > 1);
  const edits = template.sections.flatMap(({ section, base, placeholders }, index) => {
    const inHead = firstPart < 0 || index < firstPart;
    return placeholders.flatMap((placeholder): readonly Edit[] => {
      const { source } = section;
      const newText = featureFill(placeholder, source, feature, { titleToken, inHead });
      if (newText === undefined) return [];
      const { start, end } = placeholder.range;
      const folder = newText === feature.id ? specsFolderBefore(lineBefore(source, start)) : '';
      const prefix = folder !== '' && feature.specsFolder !== undefined ? `${feature.specsFolder}/` : folder;
      return [{ range: shiftRange({ start: start - folder.length, end }, base), newText: prefix + newText }];
    });
  });
  return applyEdits(template.snapshot.text, edits);
}
