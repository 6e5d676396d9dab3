import type { PlanDocument } from '../document/planDocument';
import type { Finding } from '../lint/finding';
import { memoize } from '../text/memoize';
import { type Range, rangeContains } from '../text/positions';

/** A place of a plan that waits for a person. */
export interface UnfilledStop {
  /** What typing replaces; empty where all text stays. UTF-16 offsets of the document. */
  readonly range: Range;
  /** What is unfinished there, in document order; hardly ever more than one. */
  readonly findings: readonly [Finding, ...Finding[]];
}

/** Which way a person goes through a plan. */
export type Direction = 'next' | 'previous';

/** The parts of a linted plan that stops are made of. */
type Linted = Pick<PlanDocument, 'findings' | 'placeOf'>;

/**
 * The places of a plan that wait for a person, in document order: one for each unfinished finding, so that a table nobody has
 * touched is one stop, whose rows are written over at once. Advice on form is no stop.
 */
export const unfilledStops = memoize(({ findings, placeOf }: Linted): readonly UnfilledStop[] => {
  const stops: { readonly range: Range; readonly findings: [Finding, ...Finding[]] }[] = [];
  const placed = findings
    .filter(({ unfinished }) => unfinished)
    .map(finding => ({ range: placeOf(finding), finding }))
    .sort(({ range: a }, { range: b }) => a.start - b.start || a.end - b.end);
  for (const { range, finding } of placed) {
    const last = stops.at(-1);
    if (last && isSame(last.range, range)) last.findings.push(finding);
    else stops.push({ range, findings: [finding] });
  }
  return stops;
});

/**
 * Where a person begins in a new plan: at the first stop in the text of a section. A path to a file that does not exist yet
 * and a repeated heading can wait. Undefined when nothing is unfinished.
 */
export function firstUnfilled(plan: Linted): UnfilledStop | undefined {
  const stops = unfilledStops(plan);
  return stops.find(({ findings: [{ origin }] }) => origin.section !== undefined) ?? stops[0];
}

/**
 * The stop that comes next from a selection, round the end of the plan. A stop that is selected is left, and so is the text
 * that was typed in place of one: its end is where the next stop is looked for. Undefined without a stop.
 *
 * @param stops in document order
 */
export function nextUnfilled(
  stops: readonly UnfilledStop[],
  selection: Range,
  direction: Direction,
): UnfilledStop | undefined {
  return stopBeyond(stops, selection, direction) ?? (direction === 'next' ? stops[0] : stops.at(-1));
}

/** {@link nextUnfilled} that ends at the end of the plan: undefined where no stop is left on the way. */
export function stopBeyond(
  stops: readonly UnfilledStop[],
  selection: Range,
  direction: Direction,
): UnfilledStop | undefined {
  if (direction === 'previous') return stops.findLast(({ range }) => range.start < selection.start);
  return stops.find(({ range }) => range.start >= selection.start && !isSame(range, selection));
}

/** The stop that is selected, else the innermost one that a selection lies in or what is reported of it does. */
export function stopAt(stops: readonly UnfilledStop[], selection: Range): UnfilledStop | undefined {
  return (
    stops.find(({ range }) => isSame(range, selection)) ??
    stops.findLast(({ range }) => rangeContains(range, selection)) ??
    stops.findLast(({ findings }) => findings.some(({ range }) => rangeContains(range, selection)))
  );
}

function isSame(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}
