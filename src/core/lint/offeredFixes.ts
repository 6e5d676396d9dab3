import { plainEdits } from '../text/change';
import { countsOf } from '../text/counts';
import type { Edit } from '../text/edits';
import type { ChangeFix, Finding, Fix } from './finding';

/** A linted document, and what would be found in it after other edits. */
export interface FixTrial {
  readonly findings: readonly Finding[];
  readonly findingsAfter: (edits: readonly Edit[]) => readonly Finding[];
}

/**
 * The fixes of a finding that people are offered, each change once. A fix that has to settle its finding is tried: it is left
 * out where another finding would come instead. A last resort is offered where nothing else is left.
 *
 * @param fixes of the finding, the likeliest first
 */
export function offeredFixes(finding: Finding, fixes: readonly Fix[], trial: FixTrial): readonly Fix[] {
  const distinct = fixes.filter((fix, index) => fixes.findIndex(other => sameChange(fix, other)) === index);
  const settles = (fix: Fix) =>
    fix.offered === undefined || ('change' in fix && settled(finding, fix, trial));
  const offered = distinct.filter(fix => fix.offered !== 'as-last-resort' && settles(fix));
  if (offered.length > 0) return offered;
  const last = distinct.find(fix => fix.offered === 'as-last-resort' && settles(fix));
  return last ? [last] : [];
}

function sameChange(a: Fix, b: Fix): boolean {
  if (a === b) return true;
  return 'change' in a && 'change' in b && JSON.stringify(a.change) === JSON.stringify(b.change);
}

/** Whether a change takes a finding away and brings no other one. */
function settled(finding: Finding, { change }: ChangeFix, trial: FixTrial): boolean {
  const edits = plainEdits(change.edits);
  const before = countsOf(trial.findings.map(keyOf));
  const after = countsOf(trial.findingsAfter(edits).map(keyOf));
  const key = keyOf(finding);
  if ((after.get(key) ?? 0) >= (before.get(key) ?? 0)) return false;
  return [...after].every(([other, count]) => count <= (before.get(other) ?? 0));
}

function keyOf({ rule, message, data }: Finding): string {
  return JSON.stringify([rule, message, data]);
}
