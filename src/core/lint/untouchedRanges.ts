import { rangeOf } from '../markdown/section';
import type { PlanSection } from '../plan/plan';
import { untouchedTables } from '../plan/untouchedTables';
import { RangeIndex } from '../text/rangeIndex';
import type { RuleContext } from './rule';

/** Where the rule `empty-table` speaks for everything in a table, so that no other rule reports its cells and rows too. */
export function untouchedRanges(planSection: PlanSection, context: RuleContext): RangeIndex {
  const tables = context.reportsTables ? untouchedTables(planSection, context) : [];
  return new RangeIndex(tables.map(({ table }) => rangeOf(table)));
}
