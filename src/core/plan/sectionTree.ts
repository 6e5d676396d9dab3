import type { Section } from '../markdown/section';
import { normalTitle } from '../template/headings';
import { fixedOverlap, templateSectionFor } from '../template/matching';
import type { Template, TemplateSection } from '../template/template';

/** A section's place among the headings of a plan. It holds no text and no offset. */
export interface SectionNode {
  /** Of the section in document order. */
  readonly index: number;
  /** Plain text of the heading; empty before the first one. */
  readonly title: string;
  /** The title as it is compared. */
  readonly normalTitle: string;
  /** 1–6, and 0 before the first heading. */
  readonly depth: number;
  readonly parent: SectionNode | undefined;
  readonly children: readonly SectionNode[];
  readonly templateSection: TemplateSection | undefined;
}

/** The headings of a plan as they nest. Immutable, and shared by all versions of a document that have the same headings. */
export interface SectionTree {
  readonly template: Template | undefined;
  /** In document order: for each section one. */
  readonly nodes: readonly SectionNode[];
  /** How much of the template's fixed headings the plan has, from 0 to 1. */
  readonly overlap: number;
}

export function readSectionTree(sections: readonly Section[], template: Template | undefined): SectionTree {
  const nodes: SectionNode[] = [];
  const open: { readonly node: SectionNode; readonly children: SectionNode[] }[] = [];
  for (const [index, section] of sections.entries()) {
    const { title, depth } = section;
    while (open.length > 0 && (open.at(-1)?.node.depth ?? 0) >= depth) open.pop();
    const above = open.at(-1);
    const parent = above?.node;
    const children: SectionNode[] = [];
    const templateSection = template && templateSectionFor(template, section, parent?.templateSection);
    const node = {
      index,
      title,
      normalTitle: normalTitle(section),
      depth,
      parent,
      children,
      templateSection,
    };
    above?.children.push(node);
    nodes.push(node);
    if (depth > 0) open.push({ node, children });
  }
  const overlap = template
    ? fixedOverlap(
        template,
        nodes.map(node => node.normalTitle),
      )
    : 0;
  return { template, nodes, overlap };
}

/** Whether sections have the same headings as others, so that one tree serves both. */
export function haveSameHeadings(sections: readonly Section[], others: readonly Section[]): boolean {
  if (sections.length !== others.length) return false;
  for (let index = 0; index < sections.length; index += 1) {
    const section = sections[index];
    const other = others[index];
    if (section !== other && (section?.depth !== other?.depth || section?.title !== other?.title))
      return false;
  }
  return true;
}

/**
 * Whether the template is the plan's own and not another generation of it, so that what the plan lacks is worth a word.
 */
export function followsTemplate({ overlap }: SectionTree): boolean {
  return overlap >= 0.5;
}

/** The sections beside each other under a parent, or at the top. */
export function siblingsUnder(
  { nodes }: SectionTree,
  parent: SectionNode | undefined,
): readonly SectionNode[] {
  return parent ? parent.children : nodes.filter(({ parent: above }) => !above);
}

/** Sections beside each other: those at the top, then those under each section that has any. */
export function siblingGroups(tree: SectionTree): readonly (readonly SectionNode[])[] {
  const below = tree.nodes.flatMap(({ children }) => (children.length > 0 ? [children] : []));
  return [siblingsUnder(tree, undefined), ...below];
}

/** Where a template's section belongs among a plan's siblings: the nearest that are there, before and after. */
export interface SectionPlace {
  readonly before: SectionNode | undefined;
  readonly after: SectionNode | undefined;
}

/** @param order the template's sections under the same parent, in the template's order */
export function placeOf(
  wanted: TemplateSection,
  order: readonly TemplateSection[],
  siblings: readonly SectionNode[],
): SectionPlace {
  const at = order.indexOf(wanted);
  const earlier = new Set(order.slice(0, at));
  return {
    before: siblings.findLast(({ templateSection }) => templateSection && earlier.has(templateSection)),
    after: order
      .slice(at + 1)
      .map(known => siblings.find(({ templateSection }) => templateSection === known))
      .find(found => found !== undefined),
  };
}
