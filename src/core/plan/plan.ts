import type { Section } from '../markdown/section';
import type { Snapshot } from '../markdown/snapshot';
import {
  headingOverlap,
  type Template,
  type TemplateSection,
  templateSectionFor,
} from '../template/template';

/** A section of a plan, in its place in the document and in the outline. */
export interface PlanSection {
  readonly section: Section;
  /** An offset of `section` + `base` = an offset of the document. */
  readonly base: number;
  readonly parent: PlanSection | undefined;
  readonly children: readonly PlanSection[];
  readonly templateSection: TemplateSection | undefined;
}

/** A document read as a plan. */
export interface Plan {
  readonly snapshot: Snapshot;
  /** The template it is measured by; undefined when none fits. */
  readonly template: Template | undefined;
  /** How much of the template's fixed headings the plan has, from 0 to 1. */
  readonly overlap: number;
  /** In document order. */
  readonly sections: readonly PlanSection[];
}

/**
 * Whether the template is the plan's own and not another generation of it, so that what the plan lacks is worth a word.
 */
export function followsTemplate({ overlap }: Plan): boolean {
  return overlap >= 0.5;
}

/** Whether a template is measured by itself: it lacks nothing, and all of it is a sample. */
export function isOwnTemplate({ template, snapshot }: Plan): boolean {
  return template?.snapshot.length === snapshot.length && template.snapshot.text === snapshot.text;
}

export function readPlan(snapshot: Snapshot, template: Template | undefined): Plan {
  const sections: PlanSection[] = [];
  const open: {
    readonly depth: number;
    readonly planSection: PlanSection;
    readonly children: PlanSection[];
  }[] = [];
  for (const { section, base } of snapshot.sections) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= section.depth) open.pop();
    const parent = open.at(-1);
    const children: PlanSection[] = [];
    const planSection: PlanSection = {
      section,
      base,
      parent: parent?.planSection,
      children,
      templateSection: template && templateSectionFor(template, section, parent?.planSection.templateSection),
    };
    parent?.children.push(planSection);
    sections.push(planSection);
    if (section.depth > 0) open.push({ depth: section.depth, planSection, children });
  }
  return { snapshot, template, overlap: template ? headingOverlap(template, snapshot) : 0, sections };
}
