import { moveSection } from '../../plan/edits/moveSection';
import type { Plan } from '../../plan/plan';
import { followsTemplate, type SectionNode, siblingGroups } from '../../plan/sectionTree';
import type { TemplateSection } from '../../template/template';
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
    const rank = ({ templateSection }: SectionNode) =>
      templateSection ? template.sections.indexOf(templateSection) : -1;
    for (const siblings of siblingGroups(tree)) {
      const known = firstOfEach(siblings);
      const settled = longestAscending(known.map(rank)).map(index => known[index]);
      for (const misplaced of known) {
        if (settled.includes(misplaced)) continue;
        const next = settled.find(other => other && rank(other) > rank(misplaced));
        if (!next || rank(next) === rank(misplaced)) continue;
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

/** Indices of a longest strictly ascending subsequence. A template has a few dozen sections, so that O(n²) is nothing. */
function longestAscending(ranks: readonly number[]): readonly number[] {
  const best: (readonly number[])[] = [];
  ranks.forEach((rank, index) => {
    const before = best
      .slice(0, index)
      .filter((_, earlier) => (ranks[earlier] ?? 0) < rank)
      .reduce<readonly number[]>((longest, one) => (one.length > longest.length ? one : longest), []);
    best.push([...before, index]);
  });
  return best.reduce<readonly number[]>((longest, one) => (one.length > longest.length ? one : longest), []);
}
