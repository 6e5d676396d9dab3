import { toString as textOf } from 'mdast-util-to-string';
import type { PlanDocument } from '../document/planDocument';
import { type FieldBlock, fieldBlocksOf } from '../markdown/queries/fieldBlocks';
import { fieldLabelKey } from '../markdown/queries/fieldLabelKey';
import type { Snapshot } from '../markdown/snapshot';
import { type Plan, readPlan } from '../plan/plan';
import { lineageOf, sectionAt } from '../plan/sectionAt';
import type { SectionNode } from '../plan/sectionTree';
import { type Series, seriesOf, titleSectionOf } from '../plan/series';
import { builtInTemplate } from '../template/builtInTemplate';
import { placeholderNotation } from '../template/placeholders/notation';
import type { Template, TemplateSection } from '../template/template';
import { anyPlan } from '../template/templateChoice';
import { commentWords } from '../text/enclosed';
import { collapsed } from '../text/lines';

/** A part of a plan's template that may be inserted into the plan. */
export type PlanBlock = {
  /** The heading or the label, as the template has it; the name of the template for all of it. */
  readonly title: string;
  /** The heading above it in the template; empty at the top. */
  readonly under: string;
  /** What the template says about it, on one line; empty when it says nothing. */
  readonly guidance: string;
} & (
  | { readonly kind: 'whole' }
  /** A label that the section at the cursor lacks. */
  | { readonly kind: 'field'; readonly section: TemplateSection; readonly field: FieldBlock }
  /** A section that the plan lacks. */
  | { readonly kind: 'missing'; readonly section: TemplateSection }
  /** A section that may come any number of times. */
  | { readonly kind: 'repeatable'; readonly section: TemplateSection; readonly series: Series }
);

/**
 * The plan with the template that blocks come from: the one that it is measured by, and for a plan without any heading the
 * one that it would be made from. Undefined when there is none.
 */
export function planForBlocks({
  plan,
  candidates,
}: Pick<PlanDocument, 'plan' | 'candidates'>): Plan | undefined {
  if (plan.template) return plan;
  if (candidates.problem || hasHeadings(plan.snapshot)) return undefined;
  const { named, nearby, builtIn: [builtIn] = anyPlan } = candidates;
  const template = named?.template ?? nearby[0] ?? (builtIn && builtInTemplate(builtIn.kind));
  return template && readPlan(plan.snapshot, template);
}

/**
 * The blocks that a plan's template has for it: first the labels that the section at the cursor lacks, then the sections that
 * may be repeated there, the ones that the plan lacks, and all others that may be repeated. A plan without any heading gets
 * the whole template.
 *
 * @param offset of the cursor
 */
export function planBlocks(plan: Plan, offset: number): readonly PlanBlock[] {
  const { template, snapshot } = plan;
  if (!template) return [];
  const at = sectionAt(plan, offset);
  const repeatable = seriesOf(template);
  const isHere = ({ members }: Series) => lineageOf(at).some(node => holds(node, members));
  return [
    ...(hasHeadings(snapshot) ? [] : [wholeOf(template)]),
    ...fieldsFor(plan, at),
    ...repeatable.filter(isHere).map(repeatableOf),
    ...missingSections(plan, template, repeatable),
    ...repeatable.filter(series => !isHere(series)).map(repeatableOf),
  ];
}

/** Whether a section is one of these, or the one that they lie in. */
function holds({ templateSection }: SectionNode, members: readonly TemplateSection[]): boolean {
  return (
    templateSection !== undefined &&
    (members.includes(templateSection) ||
      (templateSection.depth > 1 && members[0]?.parent === templateSection))
  );
}

function hasHeadings({ sections }: Snapshot): boolean {
  return sections.some(({ depth }) => depth > 0);
}

function wholeOf({ name }: Template): PlanBlock {
  return { kind: 'whole', title: name, under: '', guidance: '' };
}

function fieldsFor({ snapshot }: Plan, at: SectionNode | undefined): readonly PlanBlock[] {
  const section = at?.templateSection;
  if (!at || !section || at.depth === 0) return [];
  const present = new Set(
    fieldBlocksOf(snapshot.placed(at.index).section).map(({ field }) => fieldLabelKey(field.label)),
  );
  return fieldBlocksOf(section.section)
    .filter(({ field: { label } }) => !placeholderNotation.opening.test(label))
    .filter(({ field: { label } }) => !present.has(fieldLabelKey(label)))
    .map(field => ({
      kind: 'field',
      section,
      field,
      title: field.field.label,
      under: section.title,
      guidance: collapsed(section.section.source.slice(field.field.valueRange.start, field.range.end)).slice(
        0,
        mostGuidance,
      ),
    }));
}

/** A section comes with all below it, so that what lies in a missing section is not named again. */
function missingSections(
  { tree }: Plan,
  template: Template,
  repeatable: readonly Series[],
): readonly PlanBlock[] {
  const present = new Set(tree.nodes.map(({ templateSection }) => templateSection));
  const inSeries = new Set(repeatable.flatMap(({ members }) => members));
  const title = titleSectionOf(template);
  return template.sections
    .filter(section => section.depth > 0 && section !== title && !inSeries.has(section))
    .filter(section => !present.has(section))
    .filter(({ parent }) => parent === undefined || parent === title || present.has(parent))
    .map(section => ({ kind: 'missing', section, ...shownOf(section) }));
}

function repeatableOf(series: Series): PlanBlock {
  const [section] = series.members as [TemplateSection, ...TemplateSection[]];
  return { kind: 'repeatable', section, series, ...shownOf(section) };
}

function shownOf(section: TemplateSection): Pick<PlanBlock, 'title' | 'under' | 'guidance'> {
  const { title, parent } = section;
  return { title, under: parent && parent.depth > 1 ? parent.title : '', guidance: guidanceOf(section) };
}

/** UTF-16 units of a template that tell what a block is. */
const mostGuidance = 200;

/** The first words that a template has under a heading, also those in a comment. */
function guidanceOf({ section: { blocks } }: TemplateSection): string {
  const [first] = blocks.filter(({ type }) => type === 'html' || type === 'paragraph' || type === 'list');
  const text = first?.type === 'html' ? commentWords(first.value) : first ? textOf(first) : '';
  return collapsed(text).slice(0, mostGuidance);
}
