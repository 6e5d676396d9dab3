import type { Template } from '../template/template';
import { applyEdits, type Edit } from '../text/edits';
import { shiftRange } from '../text/positions';
import { type PlanSubject, subjectValue, titlePlaceholder } from './subjectValue';

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
      const newText = subjectValue(placeholder, section.source, subject, { titleToken, inHead });
      return newText === undefined ? [] : [{ range: shiftRange(placeholder.range, base), newText }];
    });
  });
  return applyEdits(template.snapshot.text, edits);
}
