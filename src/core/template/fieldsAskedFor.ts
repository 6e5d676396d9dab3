import { fieldBlocksOf } from '../markdown/queries/fieldBlocks';
import { fieldLabelKey } from '../markdown/queries/fieldLabelKey';
import type { Section } from '../markdown/section';
import { placeholderNotation } from './placeholders/notation';
import type { Template, TemplateSection } from './template';

/** Whether a label of a template is a sample: it has a placeholder or a number in it. */
export function isSampleLabel(label: string): boolean {
  return placeholderNotation.opening.test(label) || /\d/u.test(label);
}

/**
 * Which labels a template asks of a section. A template may show a slot twice: a section that is numbered as the short sample
 * is (`### Decision 2: [Title]`) needs no more labels than that one has.
 */
export function fieldsAskedFor(
  { title }: Section,
  templateSection: TemplateSection,
  template: Template | undefined,
): (label: string) => boolean {
  const namesake = template?.sections.find(
    ({ slot, parent, words }) =>
      slot && parent === templateSection.parent && /\d/u.test(words) && title.startsWith(words),
  );
  if (!namesake || namesake === templateSection) return () => true;
  const known = new Set(fieldBlocksOf(namesake.section).map(({ field }) => fieldLabelKey(field.label)));
  return label => known.has(fieldLabelKey(label));
}
