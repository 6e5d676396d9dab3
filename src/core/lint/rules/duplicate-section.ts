import { rangeOfAll, type Section } from '../../markdown/section';
import { removeSection } from '../../plan/edits/removeSection';
import { type Plan, planSectionOf } from '../../plan/plan';
import { type SectionNode, siblingGroups } from '../../plan/sectionTree';
import { childrenByParent, type Template } from '../../template/template';
import type { Fix } from '../finding';
import type { HeadingRule, RuleDocs } from '../rule';

/** The page of {@link duplicateSection}, and its tests. */
export const duplicateSectionDocs: RuleDocs = {
  description: 'Reports a section of the template that a plan has twice under the same heading.',
  rationale: `
    A reader finds the first section with a title and takes it for the only one. Your own sections may share a title, and
    so may sections that the template repeats.
  `,
  examples: [
    {
      title: 'The same section again, empty',
      text: `
        # Implementation Plan: Log

        ## Context

        Why.

        «## Context»

        ## Goals / Non-Goals

        Fast.
      `,
      fixed: `
        # Implementation Plan: Log

        ## Context

        Why.

        ## Goals / Non-Goals

        Fast.
      `,
    },
    {
      title: 'Sections that repeat, and sections of your own',
      text: `
        ## Decisions

        ### Decision 1: A

        A.

        ### Decision 1: A

        B.

        ## Notes

        One.

        ## Notes

        Two.
      `,
    },
  ],
};

/** Reports a section of the template that a plan has twice. */
export const duplicateSection: HeadingRule = {
  id: 'duplicate-section',
  scope: 'headings',
  severity: 'warning',
  messages: { duplicate: 'The plan already has a section “{title}”.' },

  *check(tree, { isTemplateItself }) {
    const { template } = tree;
    if (!template || isTemplateItself) return;
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
          related: [{ message: 'The first section with this title.', node: earlier }],
          fixes: plan => removals(node, earlier, plan),
        };
      }
    }
  },
};

/** Titles that the template itself has more than once under one heading. */
function repeatedTitles(template: Template): ReadonlySet<string> {
  const groups = [...childrenByParent(template).values()].map(siblings => siblings.map(({ title }) => title));
  return new Set(groups.flatMap(titles => titles.filter(hasCome())));
}

/** Whether an item has come before, for a filter. */
function hasCome(): (title: string) => boolean {
  const known = new Set<string>();
  return title => known.size === known.add(title).size;
}

/**
 * Only a section without content and sub-sections can be removed without losing text, and only where the heading is written
 * as the first one is: `## Context <!-- of the move -->` says more.
 */
function removals(node: SectionNode, earlier: SectionNode, plan: Plan): readonly Fix[] {
  const { section, isParent } = planSectionOf(plan, node);
  if (section.blocks.length > 0 || isParent) return [];
  const isSame = writtenHeading(section) === writtenHeading(planSectionOf(plan, earlier).section);
  return [
    {
      title: 'Remove the section “{title}”',
      data: { title: node.title },
      change: { edits: [removeSection(plan, node)] },
      safe: isSame,
    },
  ];
}

function writtenHeading({ heading, source }: Section): string {
  const range = heading && rangeOfAll(heading.children);
  return range ? source.slice(range.start, range.end) : '';
}
