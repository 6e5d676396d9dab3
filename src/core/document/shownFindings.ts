import { type Finding, severities } from '../lint/finding';
import type { Range } from '../text/positions';

/**
 * The findings that a host marks in a document, when it marks only so many of them: those that a person sees come first,
 * then the more severe ones, then those nearest to what is seen.
 *
 * @param findings in document order, as the result is
 * @param seen the parts of the document on screen, if it is on screen
 * @param limit the number of findings that are marked
 */
export function shownFindings(
  findings: readonly Finding[],
  seen: readonly Range[],
  limit: number,
): readonly Finding[] {
  if (findings.length <= limit) return findings;
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
  const chosen = new Set(ranked.slice(0, limit).map(({ index }) => index));
  return findings.filter((_, index) => chosen.has(index));
}

/** The number of UTF-16 code units between two ranges; 0 when they overlap or meet. */
function distanceOf(one: Range, other: Range): number {
  return Math.max(0, one.start - other.end, other.start - one.end);
}
