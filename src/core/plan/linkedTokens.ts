import { offerOf } from '../template/placeholders/offers';
import { isCodePlace } from '../template/placeholders/placeholder';
import type { PlaceholderCandidate } from '../template/placeholders/styles';
import { lineBefore } from '../text/lines';
import { memoize } from '../text/memoize';
import { type Range, shiftRange } from '../text/positions';
import { type Plan, planSectionOf } from './plan';
import { lineageOf } from './sectionAt';
import type { SectionNode } from './sectionTree';
import { isInSeries, seriesOf } from './series';
import { unfilledPlaceholders } from './unfilled';

/** A token that nobody has filled in yet, and that all equal ones have one answer with. */
export interface LinkedToken {
  readonly text: string;
  /** UTF-16 offsets of the plan. */
  readonly range: Range;
  /** The same for all tokens that have one answer. */
  readonly link: string;
}

/** The tokens of a plan that have one answer with their equals, and what links them. */
export interface LinkedTokens {
  /** In document order. */
  readonly tokens: readonly LinkedToken[];
  /** The link of a token of the template in a section of the plan, filled in or not. */
  linkOf(text: string, node: SectionNode): string;
}

/**
 * Which unfilled tokens of a plan have one answer: equal text is the same thing, as `[resource]` in two paths. Not so a choice,
 * an example or an ellipsis; a whole cell or item, which is an answer of its own; and a token that only the sections of a
 * series have, as the `[Title]` of each decision.
 */
export const linkedTokens = memoize((plan: Plan): LinkedTokens => {
  const ownerOf = seriesOwners(plan);
  const evidence = { template: plan.template, openForm: false };
  const found = plan.tree.nodes.flatMap(node => {
    const { section, base } = plan.snapshot.placed(node.index);
    return unfilledPlaceholders(planSectionOf(plan, node), evidence)
      .filter(candidate => isName(candidate, section.source))
      .map(({ text, range }) => ({ text, range: shiftRange(range, base), node }));
  });
  const ofPlan = new Set(found.filter(({ node }) => ownerOf(node) === undefined).map(({ text }) => text));
  const linkOf = (text: string, node: SectionNode) => {
    const owner = ofPlan.has(text) ? undefined : ownerOf(node);
    return JSON.stringify(owner === undefined ? [text] : [text, owner]);
  };
  return {
    tokens: found.map(({ text, range, node }) => ({ text, range, link: linkOf(text, node) })),
    linkOf,
  };
});

/** Whether a token names one thing wherever it stands. */
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
function seriesOwners({ template, tree }: Plan): (node: SectionNode) => number | undefined {
  const repeated = (template ? seriesOf(template) : [])
    .map(series => tree.nodes.filter(node => isInSeries(series, node)))
    .filter(({ length }) => length > 1);
  const owners = new Set(repeated.flat());
  return node => lineageOf(node).find(other => owners.has(other))?.index;
}
