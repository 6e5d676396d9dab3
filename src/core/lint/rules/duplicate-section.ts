import { isOwnTemplate, type PlanSection } from '../../plan/plan';
import { headingRange, siblingsUnder, subtreeRange } from '../../plan/sectionPlace';
import { normalTitle } from '../../template/headings';
import type { Fix, PlanRule, RuleDocs } from '../rule';

/** The page of {@link duplicateSection}, and its tests. */
export const duplicateSectionDocs: RuleDocs = {
  rationale: `Of two sections of one name a reader finds the first and takes it for all there is. Sections of your own, and those
that the template repeats, may share a name.`,
  examples: [
    {
      title: 'The same section again, empty',
      text: '# Implementation Plan: Log\n\n## Context\n\nWhy.\n\n«## Context»\n\n## Goals / Non-Goals\n\nFast.\n',
      fixed: '# Implementation Plan: Log\n\n## Context\n\nWhy.\n\n## Goals / Non-Goals\n\nFast.\n',
    },
    {
      title: 'Sections that repeat, and sections of your own',
      text: '## Decisions\n\n### Decision 1: A\n\nA.\n\n### Decision 1: A\n\nB.\n\n## Notes\n\nOne.\n\n## Notes\n\nTwo.\n',
    },
  ],
};

/** Reports a section of the template that a plan has twice. */
export const duplicateSection: PlanRule = {
  id: 'duplicate-section',
  scope: 'plan',
  description: 'Reports a section of the template that a plan has twice under the same heading.',
  severity: 'warning',
  messages: { duplicate: 'There is a section “{title}” already.' },

  *check(plan) {
    const { template } = plan;
    if (!template || isOwnTemplate(plan)) return;
    const repeated = new Set(
      template.sections.flatMap(({ title, parent }, index) =>
        template.sections.some(
          (other, at) => at !== index && other.title === title && other.parent === parent,
        )
          ? title
          : [],
      ),
    );
    for (const parent of [undefined, ...plan.sections]) {
      const first = new Map<string, PlanSection>();
      for (const planSection of siblingsUnder(plan, parent)) {
        const { section, templateSection } = planSection;
        if (
          !templateSection ||
          templateSection.slot ||
          repeated.has(templateSection.title) ||
          !section.heading
        )
          continue;
        const title = normalTitle(section);
        const earlier = first.get(title);
        if (!earlier) {
          first.set(title, planSection);
          continue;
        }
        yield {
          messageId: 'duplicate',
          data: { title: section.title },
          range: headingRange(planSection),
          related: [{ message: 'The first one is here.', range: headingRange(earlier) }],
          fixes: removals(planSection),
        };
      }
    }
  },
};

/** Only a section in which nothing is written can go without a thought. */
function removals(planSection: PlanSection): readonly Fix[] {
  if (planSection.section.blocks.length > 0 || planSection.children.length > 0) return [];
  return [
    {
      title: 'Remove this section',
      edits: [{ range: subtreeRange(planSection), newText: '' }],
      preferred: true,
      safe: true,
    },
  ];
}
