import { removeSection } from '../../plan/edits/removeSection';
import { type Plan, planSectionOf } from '../../plan/plan';
import { type SectionNode, siblingGroups } from '../../plan/sectionTree';
import type { Template, TemplateSection } from '../../template/template';
import type { Fix } from '../finding';
import type { HeadingRule, RuleDocs } from '../rule';

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
export const duplicateSection: HeadingRule = {
  id: 'duplicate-section',
  scope: 'headings',
  severity: 'warning',
  messages: { duplicate: 'There is a section “{title}” already.' },

  *check(tree, { isOwnTemplate }) {
    const { template } = tree;
    if (!template || isOwnTemplate) return;
    const repeated = repeatedTitles(template);
    for (const siblings of siblingGroups(tree)) {
      const first = new Map<string, SectionNode>();
      for (const node of siblings) {
        const { title, normalTitle, templateSection, depth } = node;
        if (depth === 0 || !templateSection || templateSection.slot || repeated.has(templateSection.title))
          continue;
        const earlier = first.get(normalTitle);
        if (!earlier) {
          first.set(normalTitle, node);
          continue;
        }
        yield {
          messageId: 'duplicate',
          data: { title },
          node,
          related: [{ message: 'The first one is here.', node: earlier }],
          fixes: plan => removals(node, plan),
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
function removals(node: SectionNode, plan: Plan): readonly Fix[] {
  const { section, isParent } = planSectionOf(plan, node);
  if (section.blocks.length > 0 || isParent) return [];
  return [
    {
      title: 'Remove this section',
      change: { edits: [removeSection(plan, node)] },
      preferred: true,
      safe: true,
    },
  ];
}
