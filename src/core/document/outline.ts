import { toString as textOf } from 'mdast-util-to-string';
import type { Finding } from '../lint/finding';
import { unchangedSection } from '../lint/rules/unchanged-section';
import { taskMark } from '../markdown/queries/taskMark';
import { addProgress, isDone, type Progress, progressOf, tasksOf } from '../markdown/queries/tasks';
import { memoizeBySection } from '../markdown/sectionCache';
import { headingRange, type Plan, subtreeRange } from '../plan/plan';
import { type SectionNode, siblingsUnder } from '../plan/sectionTree';
import { collapsed } from '../text/lines';
import { type Range, shiftRange } from '../text/positions';

/** A heading of a plan with the unfinished items and tasks under it, sub-sections included. */
export interface OutlineItem {
  /** Stable while the headings stay: the path of titles, numbered where siblings share one. Unique in the outline. */
  readonly id: string;
  readonly title: string;
  /** Of the heading, in the document. */
  readonly headingRange: Range;
  /** From the heading to the end of the last sub-section, in the document. */
  readonly range: Range;
  readonly unfinished: number;
  /** In it or in a sub-section only the template's text stands, which may be meant to stay. */
  readonly hasTemplateText: boolean;
  readonly tasks: Progress;
  /** The tasks in it, without those of sub-sections, in document order. */
  readonly ownTasks: readonly OutlineTask[];
  readonly children: readonly OutlineItem[];
}

/** A task of a section. */
export interface OutlineTask {
  /** Unique in the outline, and no item's: a tab does not begin a title. */
  readonly id: string;
  /** The words behind its box, on one line. */
  readonly title: string;
  /** The sign in its box, in the document: one UTF-16 unit. */
  readonly markRange: Range;
  readonly isDone: boolean;
}

/** The outline of a plan. Text before the first heading has no row. */
export function outlineOf(plan: Plan, findings: readonly Finding[]): readonly OutlineItem[] {
  const top = siblingsUnder(plan.tree, undefined).filter(({ depth }) => depth > 0);
  const isAdvice = ({ rule, unfinished }: Finding) => rule === unchangedSection.id && !unfinished;
  const counts: Counts = {
    unfinished: countsBySection(
      plan,
      findings.filter(({ unfinished }) => unfinished),
    ),
    templateTexts: countsBySection(plan, findings.filter(isAdvice)),
  };
  return itemsOf(plan, top, '', counts);
}

/** The innermost item around an offset, or undefined before the first heading. */
export function outlineItemAt(items: readonly OutlineItem[], offset: number): OutlineItem | undefined {
  const item = items.findLast(({ range }) => range.start <= offset);
  return item && (outlineItemAt(item.children, offset) ?? item);
}

/** The number of findings of each section, by the section's index. */
interface Counts {
  readonly unfinished: readonly number[];
  readonly templateTexts: readonly number[];
}

function itemsOf(
  plan: Plan,
  nodes: readonly SectionNode[],
  path: string,
  counts: Counts,
): readonly OutlineItem[] {
  const seen = new Map<string, number>();
  return nodes.map(node => {
    const { title, index } = node;
    const nth = (seen.get(title) ?? 0) + 1;
    seen.set(title, nth);
    const id = `${path}/${title}${nth === 1 ? '' : `#${nth}`}`;
    const children = itemsOf(plan, node.children, id, counts);
    const { section, base } = plan.snapshot.placed(index);
    return {
      id,
      title,
      headingRange: headingRange(plan, node),
      range: subtreeRange(plan, node),
      unfinished: children.reduce((sum, child) => sum + child.unfinished, counts.unfinished[index] ?? 0),
      hasTemplateText:
        (counts.templateTexts[index] ?? 0) > 0 || children.some(({ hasTemplateText }) => hasTemplateText),
      tasks: children.reduce((sum, child) => addProgress(sum, child.tasks), progressOf(tasksOf(section))),
      ownTasks: taskTexts(section).map(({ title, mark, isDone }, nth) => ({
        id: `${id}/\t${nth}`,
        title,
        markRange: shiftRange(mark, base),
        isDone,
      })),
      children,
    };
  });
}

/** What the tasks of a section say, and where in its source. */
const taskTexts = memoizeBySection(section =>
  tasksOf(section).map(task => {
    const mark = taskMark(task, section.source);
    const [first] = task.children;
    const words = first ? textOf(first, { includeHtml: false }) : '';
    // GFM takes the boxes that it knows out of the words (§5.3).
    const title = collapsed(words.replace(/^\[.\]\*?/u, ''));
    return { title, mark, isDone: isDone(task) };
  }),
);

/** @param findings in document order */
function countsBySection({ snapshot }: Plan, findings: readonly Finding[]): readonly number[] {
  const starts = [...snapshot.placedSections()].map(({ section, base }) => base + section.range.start);
  const counts = starts.map(() => 0);
  let at = 0;
  for (const { range } of findings) {
    while ((starts[at + 1] ?? Number.POSITIVE_INFINITY) <= range.start) at += 1;
    if (at < counts.length) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
