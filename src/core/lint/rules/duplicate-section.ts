import type { PlanSection } from '../../plan/plan';
import { headingRange, siblingGroups, subtreeRange } from '../../plan/sectionPlace';
import { normalTitle } from '../../template/headings';
import type { Template, TemplateSection } from '../../template/template';
import type { Fix, PlanRule, RuleDocs } from '../rule';

/** The page of {@link duplicateSection}, and its tests. */
export const duplicateSectionDocs: RuleDocs = {
  description: 'Reports a section of the template that a plan has twice under the same heading.',
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
  severity: 'warning',
  messages: { duplicate: 'There is a section “{title}” already.' },

  *check(plan, { isOwnTemplate }) {
    const { template } = plan;
    if (!template || isOwnTemplate) return;
    const repeated = repeatedTitles(template);
    for (const siblings of siblingGroups(plan)) {
      const first = new Map<string, PlanSection>();
      for (const planSection of siblings) {
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

/** Titles that the template itself has more than once under one heading. */
function repeatedTitles({ sections }: Template): ReadonlySet<string> {
  const seen = new Map<TemplateSection | undefined, Set<string>>();
  const repeated = new Set<string>();
  for (const { title, parent } of sections) {
    const titles = seen.get(parent) ?? new Set();
    seen.set(parent, titles);
    if (titles.has(title)) repeated.add(title);
    titles.add(title);
  }
  return repeated;
}

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
