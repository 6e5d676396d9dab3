import { lineEndingOf } from '../../text/edits';
import type { Plan } from '../plan';
import { ownRange } from './ownRange';
import { rangeOfRun, type SectionRun } from './sectionRun';

/** What parts two sections beside a run: as many blank lines as the author has in front of it or behind it, else one. */
export function gapAround(plan: Plan, run: SectionRun): string {
  const { snapshot } = plan;
  const { start, end } = rangeOfRun(plan, run.nodes);
  const before = run.siblings[run.at - 1];
  const after = run.siblings[run.at + run.nodes.length];
  const eol = lineEndingOf(snapshot.text);
  const gaps = [
    before && snapshot.text.slice(rangeOfRun(plan, [before]).end, start),
    after && snapshot.text.slice(end, ownRange(snapshot, after.index).start),
  ];
  return gaps.find(gap => gap?.trim() === '') ?? eol + eol;
}
