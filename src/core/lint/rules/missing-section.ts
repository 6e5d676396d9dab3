import { type InsertionPlace, insertSection } from '../../plan/edits/insertSection';
import { withCursor } from '../../plan/edits/withCursor';
import type { Plan } from '../../plan/plan';
import {
  followsTemplate,
  placesAmong,
  type SectionNode,
  type SectionPlace,
  type SectionTree,
  siblingsUnder,
} from '../../plan/sectionTree';
import { normalTitle } from '../../template/headings';
import { isOptionalSection } from '../../template/optionalSection';
import { childrenByParent, type Template, type TemplateSection } from '../../template/template';
import type { Fix } from '../finding';
import type { HeadingRule, RuleDocs } from '../rule';

/** The page of {@link missingSection}, and its tests. */
export const missingSectionDocs: RuleDocs = {
  description: 'Reports a section of the template that a plan does not have.',
  rationale: `
    Readers of many plans look for the same sections in each. The rule checks plans that have at least half of the
    template's headings: any other plan follows another version of the template, unless somebody has named the template.
    It does not ask for sections that the template calls optional, that say how to use it, or that each plan names in
    its own way (\`### Decision 1: [Title]\`). A section one level higher or lower is not missing.
  `,
  examples: [
    {
      title: 'A section between two others',
      text: `
        # Plan

        «## Context»

        Why.

        ## Costs

        None.
      `,
      template: `
        # Plan

        ## Context

        ## Risks

        [Which]

        ### How bad

        ## Costs

        ## Owners (optional)
      `,
      fixed: `
        # Plan

        ## Context

        Why.

        ## Risks

        [Which]

        ### How bad

        ## Costs

        None.
      `,
    },
    {
      title: 'A section at the end',
      text: `
        # 計画

        ## 背景

        理由。

        «## 費用»

        なし。
      `,
      template: `
        # 計画

        ## 背景

        ## 費用

        ## 担当

        [名前]
      `,
      fixed: `
        # 計画

        ## 背景

        理由。

        ## 費用

        なし。

        ## 担当

        [名前]
      `,
    },
    {
      title: 'What the template says about itself, and sections that stand below a second title',
      text: `
        # Entscheidung

        Kurz gesagt: ja.

        # Warum wir Warteschlangen nutzen

        ## Kontext

        Lastspitzen.

        ## Folgen

        Keine.
      `,
      template: `
        # [Titel]

        ## 작성 가이드라인 ⚠️

        - 한글로

        ## Kontext

        [Warum]

        ## Verweise

        Le cas échéant, des liens.

        ## Folgen

        [Welche]
      `,
    },
    {
      title: 'A plan of another version of the template',
      text: `
        # Plan

        ## Context

        Why.

        ## Timeline

        Soon.
      `,
      template: `
        # Plan

        ## Context

        ## Risks

        ## Costs

        ## Owners

        ## Tests
      `,
    },
  ],
};

/** Reports a section of the template that a plan does not have. */
export const missingSection: HeadingRule = {
  id: 'missing-section',
  scope: 'headings',
  severity: 'hint',
  messages: {
    missing: 'The plan lacks the section “{title}”, which the template has here.',
    level: 'The template has “{title}” at level {wanted}, not {depth}.',
  },

  *check(tree, { isTemplateItself, isTemplateNamed }) {
    const { template } = tree;
    if (!template || isTemplateItself || !(isTemplateNamed || followsTemplate(tree))) return;
    const instances = firstInstances(tree);
    const others = atOtherLevels(tree);
    for (const [parent, order] of childrenByParent(template)) {
      for (const above of instancesOf(parent, instances)) {
        const siblings = siblingsUnder(tree, above);
        const present = new Set(
          (parent?.depth === 1 ? tree.nodes : siblings).map(({ templateSection }) => templateSection),
        );
        const isThere = (known: TemplateSection) => present.has(known);
        // An author who left out every sub-section wrote the parent section in another way.
        if (!isTemplateNamed && parent && parent.depth > 1 && !order.some(isThere)) continue;
        const places = placesAmong(order, siblings);
        for (const wanted of order) {
          if (wanted.depth === 0 || isThere(wanted) || isOptionalSection(wanted)) continue;
          const other = others.get(normalTitle(wanted.section));
          if (other && Math.abs(other.depth - wanted.depth) === 1) {
            yield {
              messageId: 'level',
              data: { title: wanted.title, wanted: String(wanted.depth), depth: String(other.depth) },
              node: other,
            };
            continue;
          }
          const { before, after } = places.get(wanted) ?? nowhere;
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

const nowhere: SectionPlace = { before: undefined, after: undefined };

/**
 * The plan's section for a parent in the template, or `[undefined]` for the top of the document. A slot below the title has
 * none, because its sub-sections are up to the author.
 */
function instancesOf(
  parent: TemplateSection | undefined,
  instances: ReadonlyMap<TemplateSection, SectionNode>,
): readonly (SectionNode | undefined)[] {
  if (!parent) return [undefined];
  if (parent.slot && parent.depth > 1) return [];
  const first = instances.get(parent);
  return first ? [first] : [];
}

/** The first section of a plan for each section of the template. */
function firstInstances({ nodes }: SectionTree): ReadonlyMap<TemplateSection, SectionNode> {
  const first = new Map<TemplateSection, SectionNode>();
  for (const node of nodes)
    if (node.templateSection && !first.has(node.templateSection)) first.set(node.templateSection, node);
  return first;
}

/** The sections that the template does not have at their level, the first of each heading. */
function atOtherLevels({ nodes }: SectionTree): ReadonlyMap<string, SectionNode> {
  const others = nodes.filter(({ depth, templateSection }) => depth > 0 && !templateSection);
  return new Map(others.toReversed().map(node => [node.normalTitle, node]));
}

function insertion(wanted: TemplateSection, template: Template, plan: Plan, place: InsertionPlace): Fix {
  return {
    title: 'Insert “{title}”',
    data: { title: wanted.title },
    change: { edits: [withCursor(insertSection(plan, wanted, template, place), template)] },
  };
}
