import { type Finding, severities } from '../lint/finding';
import type { Range } from '../text/positions';

/** How many findings of a document a host takes. */
export interface HostLimits {
  /** The number of findings that it lists. */
  readonly listed: number;
  /** The number of findings that it marks in the text: the first ones it is given. */
  readonly marked: number;
}

/**
 * The findings that a host lists of a document, those first that it marks in the text. Those that a person sees come first,
 * then the more severe ones, then those nearest to what is seen.
 *
 * @param findings in document order, as both parts of the result are
 * @param seen the parts of the document on screen, if it is on screen
 */
export function shownFindings(
  findings: readonly Finding[],
  seen: readonly Range[],
  { listed, marked }: HostLimits,
): readonly Finding[] {
  if (findings.length <= marked) return findings;
  const ranked = findings.map((finding, index) => ({
    index,
    severity: severities.indexOf(finding.severity),
    distance: Math.min(...seen.map(range => distanceOf(finding.range, range)), Number.MAX_SAFE_INTEGER),
  }));
  ranked.sort(
    (a, b) =>
      Number(a.distance > 0) - Number(b.distance > 0) ||
      a.severity - b.severity ||
      a.distance - b.distance ||
      a.index - b.index,
  );
  const ranks = ranked.map(({ index }) => index);
  const inOrder = (chosen: ReadonlySet<number>) => findings.filter((_, index) => chosen.has(index));
  return [...inOrder(new Set(ranks.slice(0, marked))), ...inOrder(new Set(ranks.slice(marked, listed)))];
}

/** The number of UTF-16 code units between two ranges; 0 when they overlap or meet. */
function distanceOf(one: Range, other: Range): number {
  return Math.max(0, one.start - other.end, other.start - one.end);
}
