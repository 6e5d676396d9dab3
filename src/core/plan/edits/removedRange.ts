import type { Range } from '../../text/positions';
import type { Plan } from '../plan';
import { ownRange } from './ownRange';
import { rangeOfRun, type SectionNodes, subtreeOf } from './sectionRun';

/**
 * What goes when sections side by side go: they, and one of the two separations around them. The one before them stays,
 * but at the end of a group, where the one behind them parts the group from what follows.
 */
export function removedRange(plan: Plan, nodes: SectionNodes): Range {
  const { start, end } = rangeOfRun(plan, nodes);
  const before = nodes[0].index - 1;
  const last = nodes.flatMap(subtreeOf).at(-1) ?? nodes[0];
  const next = plan.tree.nodes[last.index + 1];
  const staysBehind = before >= 0 && (!next || next.depth < nodes[0].depth);
  if (staysBehind) return { start: ownRange(plan.snapshot, before).end, end };
  return { start, end: next ? ownRange(plan.snapshot, next.index).start : plan.snapshot.length };
}
