import { moveSection } from '../../plan/edits/moveSection';
import type { Plan } from '../../plan/plan';
import { followsTemplate, type SectionNode, siblingGroups } from '../../plan/sectionTree';
import type { TemplateSection } from '../../template/template';
import { lastNotAfter } from '../../text/positions';
import type { Fix } from '../finding';
import type { HeadingRule, RuleDocs } from '../rule';

/** The page of {@link sectionOrder}, and its tests. */
export const sectionOrderDocs: RuleDocs = {
  description: "Reports a section that is out of the template's order.",
  rationale: `
    Plans with the same order can be read side by side. The rule reports as few sections as possible. Your own sections
    may be anywhere, and so may all sections of a plan that follows another version of the template.
  `,
  examples: [
    {
      title: 'One section that came too late',
      text: `
        # Plan

        ## Risks

        None.

        ## Costs

        None.

        «## Context»

        Why.

        ### More

        More.
      `,
      template: `
        # Plan

        ## Context

        ## Risks

        ## Costs
      `,
      fixed: `
        # Plan

        ## Context

        Why.

        ### More

        More.

        ## Risks

        None.

        ## Costs

        None.
      `,
    },
    {
      title: 'A section of your own in between',
      text: `
        # Plan

        ## Context

        Why.

        ## Timeline

        Soon.

        ## Risks

        None.
      `,
      template: `
        # Plan

        ## Context

        ## Risks
      `,
    },
  ],
};

/** Reports a section that is out of the template's order. */
export const sectionOrder: HeadingRule = {
  id: 'section-order',
  scope: 'headings',
  severity: 'hint',
  messages: { order: 'Move “{title}” before “{next}”, as in the template.' },

  *check(tree, { isTemplateItself }) {
    const { template } = tree;
    if (!template || isTemplateItself || !followsTemplate(tree)) return;
    const rank = ({ templateSection }: SectionNode) => templateSection?.index ?? -1;
    for (const siblings of siblingGroups(tree)) {
      const known = firstOfEach(siblings);
      const settled = longestAscending(known.map(rank)).flatMap(index => known[index] ?? []);
      const isSettled = new Set(settled);
      const settledRanks = settled.map(rank);
      for (const misplaced of known) {
        if (isSettled.has(misplaced)) continue;
        const next = settled[firstAbove(settledRanks, rank(misplaced))];
        if (!next) continue;
        // A section that comes before `next` already needs no move.
        if (next.index > misplaced.index) continue;
        yield {
          messageId: 'order',
          data: { title: misplaced.title, next: next.title },
          node: misplaced,
          related: [{ message: 'It belongs before this section.', node: next }],
          fixes: plan => [move(misplaced, next, plan)],
        };
      }
    }
  },
};

/** The siblings that have a fixed place in the template. Of several with the same place, only the first counts. */
function firstOfEach(siblings: readonly SectionNode[]): readonly SectionNode[] {
  const first = new Map<TemplateSection, SectionNode>();
  for (const node of siblings) {
    const { templateSection } = node;
    if (!templateSection || templateSection.slot || templateSection.depth === 0) continue;
    if (!first.has(templateSection)) first.set(templateSection, node);
  }
  return [...first.values()];
}

function move(node: SectionNode, next: SectionNode, plan: Plan): Fix {
  return {
    title: 'Move before “{next}”',
    data: { next: next.title },
    change: { edits: moveSection(plan, node, next) },
  };
}

/**
 * Indices of a longest strictly ascending subsequence; of several the first, where each index is as low as it can be. For
 * each length the indices are kept at which such a subsequence can end; their ranks descend.
 */
function longestAscending(ranks: readonly number[]): readonly number[] {
  const endsByLength: { readonly indices: number[]; readonly negativeRanks: number[] }[] = [];
  const lowestByLength: number[] = [];
  const befores: (number | undefined)[] = [];
  for (const [index, rank] of ranks.entries()) {
    const length = firstAbove(lowestByLength, rank - 1);
    const shorter = endsByLength[length - 1];
    befores.push(shorter?.indices[firstAbove(shorter.negativeRanks, -rank)]);
    lowestByLength[length] = rank;
    const ends = endsByLength[length] ?? { indices: [], negativeRanks: [] };
    endsByLength[length] = ends;
    ends.indices.push(index);
    ends.negativeRanks.push(-rank);
  }
  const longest: number[] = [];
  for (let index = endsByLength.at(-1)?.indices[0]; index !== undefined; index = befores[index])
    longest.push(index);
  return longest.toReversed();
}

/** The index of the first number above a limit; the length of the list when there is none. */
function firstAbove(ascending: readonly number[], limit: number): number {
  const last = lastNotAfter(ascending, limit);
  return (ascending[last] ?? Number.POSITIVE_INFINITY) <= limit ? last + 1 : last;
}
