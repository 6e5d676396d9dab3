import type { Section } from '../markdown/section';
import type { Snapshot } from '../markdown/snapshot';
import type { Template, TemplateSection } from '../template/template';
import { type Range, shiftRange } from '../text/positions';
import { haveSameHeadings, readSectionTree, type SectionNode, type SectionTree } from './sectionTree';

/** A document read as a plan. */
export interface Plan {
  readonly snapshot: Snapshot;
  /** The template it is measured by; undefined when none fits. */
  readonly template: Template | undefined;
  /** The snapshot's sections, each by its index, as they nest. */
  readonly tree: SectionTree;
}

/** A section of a plan as what judges it alone may see it. */
export interface PlanSection {
  readonly section: Section;
  readonly templateSection: TemplateSection | undefined;
  /** No section is above it. */
  readonly isTop: boolean;
  /** Sections are below it. */
  readonly isParent: boolean;
}

/** @param before an earlier version of the same document: what is still true of it is not worked out again */
export function readPlan(snapshot: Snapshot, template: Template | undefined, before?: Plan): Plan {
  const isSame =
    before?.template === template && haveSameHeadings(snapshot.sections, before?.snapshot.sections ?? []);
  const tree = before && isSame ? before.tree : readSectionTree(snapshot.sections, template);
  return { snapshot, template, tree };
}

/** Whether a template is measured by itself: it lacks nothing, and all of it is a sample. */
export function isOwnTemplate({ template, snapshot }: Plan): boolean {
  return template?.snapshot.length === snapshot.length && template.snapshot.text === snapshot.text;
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

/** Where a section lies in the document with all its sub-sections: UTF-16 offsets. */
export function subtreeRange(plan: Plan, node: SectionNode): Range {
  const { section, base } = plan.snapshot.placed(node.index);
  const { start, end } = shiftRange(section.range, base);
  const last = node.children.at(-1);
  return { start, end: last ? subtreeRange(plan, last).end : end };
}

/** Where a section's heading lies in the document: UTF-16 offsets; empty at the section's start where it has no heading. */
export function headingRange({ snapshot }: Plan, { index }: SectionNode): Range {
  const { section, base } = snapshot.placed(index);
  const { start } = section.range;
  return shiftRange({ start, end: section.heading?.position?.end.offset ?? start }, base);
}
