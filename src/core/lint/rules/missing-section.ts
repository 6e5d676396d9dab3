import { type InsertionPlace, insertSection } from '../../plan/edits/insertSection';
import type { Plan } from '../../plan/plan';
import {
  followsTemplate,
  placeOf,
  type SectionNode,
  type SectionTree,
  siblingsUnder,
} from '../../plan/sectionTree';
import { isDispensable } from '../../template/optionalSection';
import type { Template, TemplateSection } from '../../template/template';
import type { Fix } from '../finding';
import type { HeadingRule, RuleDocs } from '../rule';

/** The page of {@link missingSection}, and its tests. */
export const missingSectionDocs: RuleDocs = {
  description: 'Reports a section of the template that a plan does not have.',
  rationale: `Whoever reads many plans looks for the same sections in each. Only a plan that has at least half of the template's
headings is measured by this rule: another one was made from another version. Sections that the template calls optional, and
those that a plan names in its own way (\`### Decision 1: [Title]\`), are never missed.`,
  examples: [
    {
      title: 'A section between two others',
      text: '# Plan\n\n«## Context»\n\nWhy.\n\n## Costs\n\nNone.\n',
      template:
        '# Plan\n\n## Context\n\n## Risks\n\n[Which]\n\n### How bad\n\n## Costs\n\n## Owners (optional)\n',
      fixed: '# Plan\n\n## Context\n\nWhy.\n\n## Risks\n\n[Which]\n\n### How bad\n\n## Costs\n\nNone.\n',
    },
    {
      title: 'A section at the end',
      text: '# 計画\n\n## 背景\n\n理由。\n\n«## 費用»\n\nなし。\n',
      template: '# 計画\n\n## 背景\n\n## 費用\n\n## 担当\n\n[名前]\n',
      fixed: '# 計画\n\n## 背景\n\n理由。\n\n## 費用\n\nなし。\n\n## 担当\n\n[名前]\n',
    },
    {
      title: 'A plan of another version of the template',
      text: '# Plan\n\n## Context\n\nWhy.\n\n## Timeline\n\nSoon.\n',
      template: '# Plan\n\n## Context\n\n## Risks\n\n## Costs\n\n## Owners\n\n## Tests\n',
    },
  ],
};

/** Reports a section of the template that a plan does not have. */
export const missingSection: HeadingRule = {
  id: 'missing-section',
  scope: 'headings',
  severity: 'hint',
  messages: { missing: 'The template has a section “{title}” here.' },

  *check(tree, { isOwnTemplate }) {
    const { template } = tree;
    if (!template || isOwnTemplate || !followsTemplate(tree)) return;
    for (const [parent, order] of childrenByParent(template)) {
      for (const above of instancesOf(parent, tree)) {
        const siblings = siblingsUnder(tree, above);
        const present = new Set(siblings.map(({ templateSection }) => templateSection));
        const isThere = (known: TemplateSection) => present.has(known);
        // Who wrote nothing of a parent's sub-sections wrote the parent in another way.
        if (parent && parent.depth > 1 && !order.some(isThere)) continue;
        for (const wanted of order) {
          if (wanted.depth === 0 || isThere(wanted) || isDispensable(wanted)) continue;
          const { before, after } = placeOf(wanted, order, siblings);
          const near = before ?? above ?? after;
          if (!near) continue;
          yield {
            messageId: 'missing',
            data: { title: wanted.title },
            node: near,
            fixes: plan => [insertion(wanted, template, plan, { before, after, above })],
          };
        }
      }
    }
  },
};

/** The template's sections by the one above them, in its order. */
function childrenByParent(
  template: Template,
): ReadonlyMap<TemplateSection | undefined, readonly TemplateSection[]> {
  const children = new Map<TemplateSection | undefined, TemplateSection[]>();
  for (const section of template.sections) {
    const siblings = children.get(section.parent);
    if (siblings) siblings.push(section);
    else children.set(section.parent, [section]);
  }
  return children;
}

/**
 * The plan's sections that stand for a template's, or the top of the document; a slot below the title is its author's
 * own.
 */
function instancesOf(
  parent: TemplateSection | undefined,
  { nodes }: SectionTree,
): readonly (SectionNode | undefined)[] {
  if (!parent) return [undefined];
  if (parent.slot && parent.depth > 1) return [];
  return nodes.filter(({ templateSection }) => templateSection === parent).slice(0, 1);
}

function insertion(wanted: TemplateSection, template: Template, plan: Plan, place: InsertionPlace): Fix {
  return {
    title: 'Insert “{title}”',
    data: { title: wanted.title },
    change: { edits: [insertSection(plan, wanted, template, place)] },
  };
}
