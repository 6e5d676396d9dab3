import { toString as textOf } from 'mdast-util-to-string';
import type { TemplateSection } from './template';

/** Words by which templates say that a section may go, in the languages they are written in. */
const optional =
  /\boptional\b|\bif (?:applicable|needed|relevant|any)\b|\binclude (?:only )?if\b|\b(?:fill|use) only if\b|\b(?:remove|delete) (?:\w+ ){0,4}if\b|可选|選填|任意|必要に応じて|선택/iu;

/**
 * Whether a plan may do without a section: its heading or what the template says right under it calls it optional, or the
 * heading is a slot or a numbered sample (`### Phase 1: Foundation`), which a plan names in its own way.
 */
export function isDispensable({ slot, title, section }: TemplateSection): boolean {
  const [first] = section.blocks;
  const said = first?.type === 'html' ? first.value : first ? textOf(first) : '';
  return (
    slot ||
    /\d|\bN\b/u.test(title.replace(/^[\d.]+\s/u, '')) ||
    optional.test(title) ||
    optional.test(said.slice(0, 200))
  );
}
