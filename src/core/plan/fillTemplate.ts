import type { Template } from '../template/template';
import { applyEdits, type Edit } from '../text/edits';
import { type PlanSubject, subjectValue, titlePlaceholder } from './subjectValue';

/**
 * The template's text with its subject's title, id and date wherever the template asks for them. Whatever else the
 * template leaves open stays open.
 */
export function fillTemplate(template: Template, subject: PlanSubject): string {
  const { text: source } = template.snapshot;
  const titleToken = titlePlaceholder(template);
  const headEnd = template.sections.find(({ depth }) => depth > 1)?.section.range.start ?? source.length;
  const edits: Edit[] = [];
  for (const placeholder of [...template.placeholders.values()].flat()) {
    const inHead = placeholder.range.start < headEnd;
    const newText = subjectValue(placeholder, source, subject, { titleToken, inHead });
    if (newText !== undefined) edits.push({ range: placeholder.range, newText });
  }
  return applyEdits(source, edits);
}
