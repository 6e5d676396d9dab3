import { SectionCache } from '../markdown/sectionCache';
import { offerOf } from '../template/placeholders/offers';
import { isCodePlace } from '../template/placeholders/placeholder';
import type { PlaceholderCandidate } from '../template/placeholders/styles';
import type { Template, TemplateSection } from '../template/template';
import { lineBefore } from '../text/lines';
import { memoize } from '../text/memoize';
import { type Range, shiftRange } from '../text/positions';
import { type Plan, planSectionOf } from './plan';
import { lineageOf } from './sectionAt';
import type { SectionNode, SectionTree } from './sectionTree';
import { isInSeries, seriesOf } from './series';
import { unfilledPlaceholders } from './unfilled';

/** A placeholder that nobody has filled in yet, and that all equal ones have one answer with. */
export interface LinkedPlaceholder {
  readonly text: string;
  /** UTF-16 offsets of the plan. */
  readonly range: Range;
  /** The same for all placeholders that have one answer. */
  readonly link: string;
}

/** The placeholders of a plan that have one answer with their equals, and what links them. */
export interface LinkedPlaceholders {
  /** In document order. */
  readonly unfilled: readonly LinkedPlaceholder[];
  /** The link of a placeholder of the template in a section of the plan, filled in or not. */
  linkOf(text: string, node: SectionNode): string;
}

/**
 * Which unfilled placeholders of a plan have one answer: equal text is the same thing, as `[resource]` in two paths. Not so a
 * choice, an example or an ellipsis; a whole cell or item, which is an answer of its own; and a placeholder that only the
 * sections of a series have, as the `[Title]` of each decision.
 */
export const linkedPlaceholders = memoize((plan: Plan): LinkedPlaceholders => {
  const ownerOf = seriesOwners(plan.tree);
  const found = plan.tree.nodes.map(node => ({ node, owner: ownerOf(node), names: namesIn(plan, node) }));
  const ofPlan = new Set(
    found.filter(({ owner }) => owner === undefined).flatMap(({ names }) => names.map(({ text }) => text)),
  );
  const linkFor = (text: string, owner: number | undefined) =>
    owner === undefined || ofPlan.has(text) ? text : `${text}\n${owner}`;
  return {
    unfilled: found.flatMap(({ node, owner, names }) => {
      const { base } = plan.snapshot.placed(node.index);
      return names.map(({ text, range }) => ({
        text,
        range: shiftRange(range, base),
        link: linkFor(text, owner),
      }));
    }),
    linkOf: (text, node) => linkFor(text, ownerOf(node)),
  };
});

/** The unfilled placeholders of a section that name one thing each, in offsets of the section. */
export function namesIn(plan: Plan, node: SectionNode): readonly PlaceholderCandidate[] {
  const { template } = plan;
  const { section } = plan.snapshot.placed(node.index);
  const known = names.get(section);
  if (known && known.template === template && known.templateSection === node.templateSection)
    return known.found;
  const found = unfilledPlaceholders(planSectionOf(plan, node), { template, openForm: false }).filter(
    candidate => isName(candidate, section.source),
  );
  names.set(section, { template, templateSection: node.templateSection, found });
  return found;
}

/** The last names of each section. They hold while its template is the same: an edit costs the sections that it touches. */
const names = new SectionCache<{
  readonly template: Template | undefined;
  readonly templateSection: TemplateSection | undefined;
  readonly found: readonly PlaceholderCandidate[];
}>();

/** Whether a placeholder names one thing wherever it stands. */
export function isName(
  { text, range, whole, place }: Pick<PlaceholderCandidate, 'text' | 'range' | 'whole' | 'place'>,
  source: string,
): boolean {
  const { choices, examples } = offerOf(text);
  if (choices.length > 0 || examples.length > 0 || !/\p{L}/u.test(text)) return false;
  if (!whole || isCodePlace(place)) return true;
  return (
    place !== 'cell' &&
    !/^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+(?:\[.\][ \t]+)?$/u.test(lineBefore(source, range.start))
  );
}

/** The index of the section of a series that a section is or lies in, where the plan has more than one of them. */
const seriesOwners = memoize((tree: SectionTree): ((node: SectionNode) => number | undefined) => {
  const { template, nodes } = tree;
  const repeated = (template ? seriesOf(template) : [])
    .map(series => nodes.filter(node => isInSeries(series, node)))
    .filter(({ length }) => length > 1);
  const owners = new Set(repeated.flat());
  return memoize(node => lineageOf(node).find(other => owners.has(other))?.index);
});
