import type { Plan, PlanSection } from '../plan/plan';
import { addProgress, type Progress, progressOf, tasksOf } from '../plan/tasks';
import { type Range, shiftRange } from '../text/positions';
import type { Finding } from './rule';

/** A heading of a plan with what is still open under it, its sub-sections included. */
export interface OutlineItem {
  /** Stable while the headings stay: the path of titles, numbered where siblings share one. Unique in the outline. */
  readonly id: string;
  readonly title: string;
  readonly depth: number;
  /** Of the heading, in the document. */
  readonly headingRange: Range;
  /** From the heading to the end of the last sub-section, in the document. */
  readonly range: Range;
  readonly unfinished: number;
  readonly tasks: Progress;
  readonly children: readonly OutlineItem[];
}

/** The outline of a plan. What stands before the first heading belongs to no section and shows in no row. */
export function outlineOf(plan: Plan, findings: readonly Finding[]): readonly OutlineItem[] {
  const counts = unfinishedCounts(plan.sections, findings);
  return itemsOf(
    plan.sections.filter(({ section, parent }) => section.heading && !parent),
    '',
    counts,
  );
}

/** The innermost item around an offset, or undefined before the first heading. */
export function outlineItemAt(items: readonly OutlineItem[], offset: number): OutlineItem | undefined {
  const item = items.findLast(({ range }) => range.start <= offset);
  return item && (outlineItemAt(item.children, offset) ?? item);
}

function itemsOf(
  sections: readonly PlanSection[],
  path: string,
  counts: ReadonlyMap<PlanSection, number>,
): readonly OutlineItem[] {
  const seen = new Map<string, number>();
  return sections.map(planSection => {
    const { section, base } = planSection;
    const nth = (seen.get(section.title) ?? 0) + 1;
    seen.set(section.title, nth);
    const id = `${path}/${section.title}${nth === 1 ? '' : `#${nth}`}`;
    const children = itemsOf(planSection.children, id, counts);
    const own = shiftRange(section.range, base);
    const headingEnd = section.heading?.position?.end.offset ?? section.range.start;
    return {
      id,
      title: section.title,
      depth: section.depth,
      headingRange: { start: own.start, end: headingEnd + base },
      range: { start: own.start, end: children.at(-1)?.range.end ?? own.end },
      unfinished: children.reduce((sum, child) => sum + child.unfinished, counts.get(planSection) ?? 0),
      tasks: children.reduce((sum, child) => addProgress(sum, child.tasks), progressOf(tasksOf(section))),
      children,
    };
  });
}

function unfinishedCounts(
  sections: readonly PlanSection[],
  findings: readonly Finding[],
): ReadonlyMap<PlanSection, number> {
  const counts = new Map<PlanSection, number>();
  let at = 0;
  for (const finding of findings.filter(({ unfinished }) => unfinished)) {
    let next = sections[at + 1];
    while (next && next.base + next.section.range.start <= finding.range.start) {
      at += 1;
      next = sections[at + 1];
    }
    const planSection = sections[at];
    if (planSection) counts.set(planSection, (counts.get(planSection) ?? 0) + 1);
  }
  return counts;
}
