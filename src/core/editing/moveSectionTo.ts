import { exchangeRuns } from '../plan/edits/exchangeRuns';
import { gapAround } from '../plan/edits/gapAround';
import { ownRange } from '../plan/edits/ownRange';
import { type Replacement, rearrange } from '../plan/edits/rearrange';
import { removedRange } from '../plan/edits/removedRange';
import {
  headingsUnder,
  isTitle,
  rangeOfRun,
  type SectionNodes,
  type SectionRun,
  sectionRun,
  subtreeOf,
} from '../plan/edits/sectionRun';
import type { Plan } from '../plan/plan';
import { sectionAt } from '../plan/sectionAt';
import type { SectionNode } from '../plan/sectionTree';
import type { Change } from '../text/change';
import type { Range } from '../text/positions';

/** Where a section goes: before or behind another one with all below it, or to the end of what is below it. */
export interface Destination {
  /** An offset in the other section. */
  readonly at: number;
  readonly where: 'before' | 'after' | 'into';
}

/**
 * Where sections go that are dropped on another one. A tree tells neither “before” nor “behind”, so that the levels do: on a
 * section of their own level, or a deeper one, they take its place; a section of a higher level takes them in.
 *
 * @param offsets in the sections, which stand side by side
 * @param at an offset in the section that they are dropped on
 */
export function dropDestination(plan: Plan, offsets: readonly number[], at: number): Destination {
  const run = sectionRun(plan, offsets);
  const target = sectionAt(plan, at);
  if (!run || !target || target.depth < run.nodes[0].depth) return { at, where: 'into' };
  const comesFromAbove = run.siblings.includes(target) && run.nodes[0].index < target.index;
  return { at, where: comesFromAbove ? 'after' : 'before' };
}

/**
 * Moves sections with all below them to another place. Their headings get the depth that they have to have there.
 *
 * @param offsets in the sections, which stand side by side
 * @returns undefined where they are there already, the destination lies in them, or a heading would leave the levels 1 to 6;
 * for the title of the plan; and where something else would be read in another way
 */
export function moveSectionTo(
  plan: Plan,
  offsets: readonly number[],
  { at, where }: Destination,
): Change | undefined {
  const run = sectionRun(plan, offsets);
  const target = sectionAt(plan, at);
  if (!run || !target || target.depth === 0 || isTitle(plan, run.nodes[0])) return undefined;
  if (run.nodes.some(node => subtreeOf(node).includes(target))) return undefined;
  if (where !== 'into' && isTitle(plan, target)) return undefined;
  const isBeside = run.siblings.includes(target) && target.depth === run.nodes[0].depth;
  const edits =
    isBeside && where !== 'into' ? moveBeside(plan, run, target, where) : moveAway(plan, run, target, where);
  return edits && { edits };
}

function moveBeside(
  plan: Plan,
  { nodes, siblings, at }: SectionRun,
  target: SectionNode,
  where: 'before' | 'after',
) {
  const to = siblings.indexOf(target) + (where === 'after' ? 1 : 0);
  const passed = to < at ? siblings.slice(to, at) : siblings.slice(at + nodes.length, to);
  const [first, ...others] = passed;
  if (!first || others.some(({ depth }) => depth !== first.depth)) return undefined;
  const run: SectionNodes = [first, ...others];
  return to < at ? exchangeRuns(plan, run, nodes, nodes) : exchangeRuns(plan, nodes, run, nodes);
}

function moveAway(plan: Plan, run: SectionRun, target: SectionNode, where: Destination['where']) {
  const { nodes, siblings } = run;
  const own = nodes.flatMap(subtreeOf);
  const by = target.depth + (where === 'into' ? 1 : 0) - nodes[0].depth;
  const others = plan.tree.nodes.filter(node => !own.includes(node));
  const last = subtreeOf(target).findLast(node => !own.includes(node)) ?? target;
  const to = where === 'before' ? others.indexOf(target) : others.indexOf(last) + 1;
  const newSiblings = where === 'into' ? target.children : headingsUnder(plan, target.parent);
  if (by === 0 && newSiblings.at(-1) === nodes.at(-1)) return undefined;
  const staying = newSiblings.filter(node => !own.includes(node));
  const place =
    where === 'before'
      ? staying.indexOf(target)
      : where === 'after'
        ? staying.indexOf(target) + 1
        : staying.length;
  const joined = staying.toSpliced(place, 0, ...nodes);
  const isSameGroup = nodes[0].parent === (where === 'into' ? target : target.parent);
  return rearrange(plan, {
    replacements: replacementsFor(plan, run, target, last, where),
    order: others
      .map(node => ({ node, depth: node.depth }))
      .toSpliced(to, 0, ...own.map(node => ({ node, depth: node.depth + by }))),
    regroupings: isSameGroup
      ? [{ before: siblings, after: joined }]
      : [
          { before: siblings, after: siblings.filter(node => !own.includes(node)) },
          { before: newSiblings, after: joined },
        ],
    cursor: nodes[0],
  });
}

/** @param last of what is below the target, without the sections themselves */
function replacementsFor(
  plan: Plan,
  run: SectionRun,
  target: SectionNode,
  last: SectionNode,
  where: Destination['where'],
): readonly Replacement[] {
  const gap = gapAround(plan, run);
  const moved = rangeOfRun(plan, run.nodes);
  const at =
    where === 'before'
      ? ownRange(plan.snapshot, target.index).start
      : ownRange(plan.snapshot, last.index).end;
  const pieces = where === 'before' ? [moved, gap] : [gap, moved];
  const gone: Range = removedRange(plan, run.nodes);
  // Nothing lies between the sections and their destination: they stay where they are, and only their depth changes.
  if (at >= gone.start && at <= gone.end) return [];
  return [
    { range: gone, pieces: [] },
    { range: { start: at, end: at }, pieces },
  ];
}
