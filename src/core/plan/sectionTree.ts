import type { Section } from '../markdown/section';
import { normalTitle } from '../template/headings';
import { fixedOverlap, templateSectionFor } from '../template/matching';
import type { Template, TemplateSection } from '../template/template';

/** A section's place among the headings of a plan. It holds no offset, so that edits elsewhere leave it alone. */
export interface SectionNode {
  /** The index of the section in the snapshot. */
  readonly index: number;
  /** The plain text of the heading; empty before the first heading. */
  readonly title: string;
  /** The title in the form in which titles are compared. */
  readonly normalTitle: string;
  /** 1–6, and 0 before the first heading. */
  readonly depth: number;
  readonly parent: SectionNode | undefined;
  readonly children: readonly SectionNode[];
  readonly templateSection: TemplateSection | undefined;
}

/** The nested headings of a plan. Immutable; versions of a document with the same headings share it. */
export interface SectionTree {
  readonly template: Template | undefined;
  /** One node for each section, in document order. */
  readonly nodes: readonly SectionNode[];
  /** The share of the template's fixed headings that the plan has, from 0 to 1. */
  readonly overlap: number;
}

/**
 * Nests the headings of a plan by their depth, and matches each section with a section of the template.
 *
 * @param sections in document order
 */
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

/** Whether two lists of sections have the same headings, so that one tree serves both. */
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
 * Whether the plan was made from this template and not from another generation of it. Only then it can lack a section.
 */
export function followsTemplate({ overlap }: SectionTree): boolean {
  return overlap >= 0.5;
}

/** The sub-sections of a section, or the sections at the top. */
export function siblingsUnder(
  { nodes }: SectionTree,
  parent: SectionNode | undefined,
): readonly SectionNode[] {
  return parent ? parent.children : nodes.filter(({ parent: above }) => !above);
}

/** Groups of siblings: the sections at the top, then the sub-sections of each section that has any. */
export function siblingGroups(tree: SectionTree): readonly (readonly SectionNode[])[] {
  const below = tree.nodes.flatMap(({ children }) => (children.length > 0 ? [children] : []));
  return [siblingsUnder(tree, undefined), ...below];
}

/** Where a section of the template belongs among siblings of a plan: between the nearest ones that the plan has. */
export interface SectionPlace {
  readonly before: SectionNode | undefined;
  readonly after: SectionNode | undefined;
}

/**
 * The places of the sections of a template under one parent, by section.
 *
 * @param order the template's sections under the same parent, in the template's order
 */
export function placesAmong(
  order: readonly TemplateSection[],
  siblings: readonly SectionNode[],
): ReadonlyMap<TemplateSection, SectionPlace> {
  const firsts = new Map<TemplateSection, SectionNode>();
  const lasts = new Map<TemplateSection, SectionNode>();
  for (const node of siblings) {
    const { templateSection } = node;
    if (!templateSection) continue;
    if (!firsts.has(templateSection)) firsts.set(templateSection, node);
    lasts.set(templateSection, node);
  }
  const afters: (SectionNode | undefined)[] = [];
  for (let index = order.length - 1, after: SectionNode | undefined; index >= 0; index -= 1) {
    const known = order[index] as TemplateSection;
    afters[index] = after;
    after = firsts.get(known) ?? after;
  }
  const places = new Map<TemplateSection, SectionPlace>();
  let before: SectionNode | undefined;
  for (const [index, known] of order.entries()) {
    places.set(known, { before, after: afters[index] });
    const last = lasts.get(known);
    if (last && last.index > (before?.index ?? -1)) before = last;
  }
  return places;
}
