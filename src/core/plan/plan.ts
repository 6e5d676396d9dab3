import type { Section } from '../markdown/section';
import type { Snapshot } from '../markdown/snapshot';
import type { Template, TemplateSection } from '../template/template';
import { type Range, shiftRange } from '../text/positions';
import { haveSameHeadings, readSectionTree, type SectionNode, type SectionTree } from './sectionTree';

/** A document read as a plan. */
export interface Plan {
  readonly snapshot: Snapshot;
  /** The template of the document; undefined when none fits. */
  readonly template: Template | undefined;
  /** The tree of the snapshot's headings. */
  readonly tree: SectionTree;
}

/** A section of a plan for code that looks at this section alone. */
export interface PlanSection {
  readonly section: Section;
  readonly templateSection: TemplateSection | undefined;
  /** No other section encloses it. */
  readonly isTop: boolean;
  /** It has sub-sections. */
  readonly isParent: boolean;
}

/** @param before an earlier version of the same document; its tree is reused while the headings are the same */
export function readPlan(snapshot: Snapshot, template: Template | undefined, before?: Plan): Plan {
  const isSame =
    before?.template === template && haveSameHeadings(snapshot.sections, before?.snapshot.sections ?? []);
  const tree = before && isSame ? before.tree : readSectionTree(snapshot.sections, template);
  return { snapshot, template, tree };
}

/** Whether a document is its own template. Then it lacks nothing, and all of it is a sample. */
export function isTemplateItself({ template, snapshot }: Plan): boolean {
  return template?.snapshot === snapshot;
}

export function planSectionOf({ snapshot }: Plan, node: SectionNode): PlanSection {
  const { templateSection, parent, children } = node;
  return {
    section: snapshot.placed(node.index).section,
    templateSection,
    isTop: parent === undefined,
    isParent: children.length > 0,
  };
}

/** The range of a section with its sub-sections, in the document. */
export function subtreeRange(plan: Plan, node: SectionNode): Range {
  const { section, base } = plan.snapshot.placed(node.index);
  const { start, end } = shiftRange(section.range, base);
  const last = node.children.at(-1);
  return { start, end: last ? subtreeRange(plan, last).end : end };
}

/** The range of a section's heading in the document; an empty range at the section's start if it has none. */
export function headingRange({ snapshot }: Plan, { index }: SectionNode): Range {
  const { section, base } = snapshot.placed(index);
  const { start } = section.range;
  return shiftRange({ start, end: section.heading?.position?.end.offset ?? start }, base);
}
