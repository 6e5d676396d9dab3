import type { Template } from '../template/template';
import { applyEdits, type Edit } from '../text/edits';
import { lineBefore } from '../text/lines';
import { shiftRange } from '../text/positions';
import { type PlanSubject, subjectValue, titlePlaceholder } from './featureFill';

/** The path to the features in front of one of them, which a template can only guess: `.codexspec/specs/`. */
function specsFolderBefore(line: string): string {
  return /(?:^|(?<=[\s`"'(]))(?:[\w.-]+\/)*(?:specs|features)\/$/u.exec(line)?.[0] ?? '';
}

/**
 * The template's text with its subject's title, id and date wherever the template asks for them. Whatever else the
 * template leaves open stays open.
 */
export function fillTemplate(template: Template, subject: PlanSubject): string {
  const titleToken = titlePlaceholder(template);
  const firstPart = template.sections.findIndex(({ depth }) => depth > 1);
  const edits = template.sections.flatMap(({ section, base, placeholders }, index) => {
    const inHead = firstPart < 0 || index < firstPart;
    return placeholders.flatMap((placeholder): readonly Edit[] => {
      const { source } = section;
      const newText = subjectValue(placeholder, source, subject, { titleToken, inHead });
      if (newText === undefined) return [];
      const { start, end } = placeholder.range;
      const folder = newText === subject.id ? specsFolderBefore(lineBefore(source, start)) : '';
      const prefix = folder !== '' && subject.specsFolder !== undefined ? `${subject.specsFolder}/` : folder;
      return [{ range: shiftRange({ start: start - folder.length, end }, base), newText: prefix + newText }];
    });
  });
  return applyEdits(template.snapshot.text, edits);
}
