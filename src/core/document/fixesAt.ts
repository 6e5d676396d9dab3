import type { Finding, Fix } from '../lint/finding';
import { suppressFix } from '../lint/suppression/suppressFix';
import { countsOf } from '../text/counts';
import { type Position, type Range, rangesOverlap } from '../text/positions';
import type { PlanDocument } from './planDocument';

/** A fix as a person is offered it at a place, with the findings that it settles. */
export interface OfferedFix {
  readonly fix: Fix;
  readonly findings: readonly Finding[];
  /** Where the first of the findings is. It tells the fix from another one with the same title; absent without one. */
  readonly position?: Position;
  /** The one fix here that is safe to apply without being asked. */
  readonly preferred: boolean;
}

/** What a person is offered at a place. */
export interface FixesAt {
  readonly fixes: readonly OfferedFix[];
  /** What each rule found here, by its id. */
  readonly rules: ReadonlyMap<string, readonly Finding[]>;
  /** Fixes that only silence a finding. They come after all that settle one. */
  readonly suppressions: readonly OfferedFix[];
}

/**
 * The most findings whose fixes are tried. Of more findings only those fixes are offered that need no trial: an editor asks
 * with every change of the selection.
 */
const mostTried = 20;

/**
 * The fixes for a cursor or a selection, each once, and no two with one title.
 *
 * @param range UTF-16 offsets of the document
 */
export function fixesAt(
  { findings, fixesOf, offeredFixesOf, snapshot }: PlanDocument,
  range: Range,
): FixesAt {
  const here = findings.filter(other =>
    rangesOverlap(other.range, { start: range.start, end: range.end + 1 }),
  );
  const fixesFor =
    here.length <= mostTried
      ? offeredFixesOf
      : (finding: Finding) => fixesOf(finding).filter(({ offered }) => offered === undefined);
  const fixes = merged(here, fixesFor);
  const suppressions = merged(here, finding => [suppressFix(finding, snapshot)]);
  const safe = fixes.filter(({ fix }) => fix.safe);
  const titles = countsOf([...fixes, ...suppressions].map(({ fix }) => titleOf(fix)));
  const told = ({ fix, findings: settled }: Merged): OfferedFix => {
    const [first] = settled;
    const isAlone = titles.get(titleOf(fix)) === 1 || !first;
    return {
      fix,
      findings: settled,
      preferred: safe.length === 1 && fix === safe[0]?.fix,
      ...(isAlone ? {} : { position: snapshot.positionAt(first.range.start) }),
    };
  };
  return {
    fixes: fixes.map(told),
    rules: byRule(here),
    suppressions: suppressions.map(told),
  };
}

function byRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = found.get(finding.rule);
    if (known) known.push(finding);
    else found.set(finding.rule, [finding]);
  }
  return found;
}

interface Merged {
  readonly fix: Fix;
  readonly findings: Finding[];
}

/** Two findings may have one fix. */
function merged(
  findings: readonly Finding[],
  fixesOf: (finding: Finding) => readonly Fix[],
): readonly Merged[] {
  const byEffect = new Map<string, Merged>();
  for (const finding of findings) {
    for (const fix of fixesOf(finding)) {
      const effect = JSON.stringify([titleOf(fix), 'change' in fix ? fix.change : fix.createReferenced]);
      const known = byEffect.get(effect);
      if (known) known.findings.push(finding);
      else byEffect.set(effect, { fix, findings: [finding] });
    }
  }
  return [...byEffect.values()];
}

function titleOf({ title, data }: Fix): string {
  return JSON.stringify([title, data]);
}
