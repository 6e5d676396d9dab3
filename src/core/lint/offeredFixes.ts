import { plainEdits } from '../text/change';
import { countsOf } from '../text/counts';
import type { Edit } from '../text/edits';
import type { ChangeFix, Finding, Fix, MessageData } from './finding';

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

/**
 * The first of the fixes of a finding that people are offered, among those that are wanted; no last resort. The others are not
 * tried.
 */
export function firstOfferedFix<Wanted extends Fix>(
  finding: Finding,
  fixes: readonly Fix[],
  trial: FixTrial,
  isWanted: (fix: Fix) => fix is Wanted,
): Wanted | undefined {
  return fixes
    .filter(isWanted)
    .find(
      fix =>
        fix.offered === undefined ||
        (fix.offered === 'where-it-settles' && 'change' in fix && settled(finding, fix, trial)),
    );
}

function sameChange(a: Fix, b: Fix): boolean {
  if (a === b) return true;
  return 'change' in a && 'change' in b && JSON.stringify(a.change) === JSON.stringify(b.change);
}

/** Whether a change takes a finding away and brings no other one. */
function settled(finding: Finding, { change }: ChangeFix, trial: FixTrial): boolean {
  const edits = plainEdits(change.edits);
  const [onlyBefore, onlyAfter] = withoutShared(trial.findings, trial.findingsAfter(edits));
  const before = countsOf(onlyBefore.map(keyOf));
  const after = countsOf(onlyAfter.map(keyOf));
  const key = keyOf(finding);
  if ((after.get(key) ?? 0) >= (before.get(key) ?? 0)) return false;
  return [...after].every(([other, count]) => count <= (before.get(other) ?? 0));
}

/**
 * Two versions' findings without those at the start and at the end that are the same in both. An edit touches few of
 * thousands, and a trial is made for each fix.
 */
function withoutShared(
  before: readonly Finding[],
  after: readonly Finding[],
): readonly [before: readonly Finding[], after: readonly Finding[]] {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && isShared(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shortest - start && isShared(before.at(-1 - end), after.at(-1 - end))) end += 1;
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}

/** Whether two findings say the same. Most were taken over from the version before: their data is the same object. */
function isShared(a: Finding | undefined, b: Finding | undefined): boolean {
  return a !== undefined && a.rule === b?.rule && a.message === b.message && sameData(a.data, b.data);
}

function sameData(a: MessageData, b: MessageData): boolean {
  if (a === b) return true;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every(name => a[name] === b[name]);
}

function keyOf({ rule, message, data }: Finding): string {
  return JSON.stringify([rule, message, data]);
}
