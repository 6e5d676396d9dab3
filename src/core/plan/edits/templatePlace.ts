import { childrenByParent, type Template, type TemplateSection } from '../../template/template';
import type { Plan } from '../plan';
import { lineageOf, sectionAt } from '../sectionAt';
import { placesAmong, type SectionNode, siblingsUnder } from '../sectionTree';
import { titleSectionOf } from '../series';
import type { InsertionPlace } from './insertSection';

/**
 * The template's own place for a section: between its neighbours under the heading that it belongs to.
 *
 * @param offset of the cursor, which tells which one of several such headings
 */
export function templatePlace(
  plan: Plan,
  template: Template,
  section: TemplateSection,
  offset = 0,
): InsertionPlace {
  const order = childrenByParent(template).get(section.parent) ?? [];
  const above = sectionFor(plan, template, section.parent, offset);
  const place = placesAmong(order, siblingsUnder(plan.tree, above)).get(section);
  return { before: place?.before, after: place?.after, above };
}

/** The plan's section for one of the template, the one around the cursor first. The title may have any words. */
export function sectionFor(
  plan: Plan,
  template: Template,
  wanted: TemplateSection | undefined,
  offset: number,
): SectionNode | undefined {
  if (!wanted) return undefined;
  const isIt = ({ templateSection }: SectionNode) => templateSection === wanted;
  const found = lineageOf(sectionAt(plan, offset)).find(isIt) ?? plan.tree.nodes.find(isIt);
  if (found || wanted !== titleSectionOf(template)) return found;
  const [only, ...others] = plan.tree.nodes.filter(({ depth }) => depth === wanted.depth);
  return others.length === 0 ? only : undefined;
}
