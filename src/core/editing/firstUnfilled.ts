import type { PlanDocument } from '../document/planDocument';
import type { Finding } from '../lint/finding';
import { emptySection } from '../lint/rules/empty-section';
import { emptyTable } from '../lint/rules/empty-table';
import { leftoverGuidance } from '../lint/rules/leftover-guidance';
import { unfilledPlaceholder } from '../lint/rules/unfilled-placeholder';
import { unfinishedMarker } from '../lint/rules/unfinished-marker';
import { lineAfter, nextLineStart } from '../text/lines';
import type { Range } from '../text/positions';

/** The rules that report text which a person writes over. */
const replaced: ReadonlySet<string> = new Set([
  unfilledPlaceholder.id,
  leftoverGuidance.id,
  unfinishedMarker.id,
]);

/** The rules about places that wait for text. Other findings, such as a table without rows, surround these or come after. */
const waiting: ReadonlySet<string> = new Set([unfilledPlaceholder.id, leftoverGuidance.id, emptySection.id]);

/**
 * The range that a person fills in first: the first placeholder, guidance or empty section, else the first unfinished place;
 * undefined when nothing is unfinished. What is typed there replaces nothing but placeholders, guidance and markers: the range
 * is empty where a heading or a label stays. UTF-16 offsets of the document.
 */
export function firstUnfilled({
  findings,
  snapshot,
}: Pick<PlanDocument, 'findings' | 'snapshot'>): Range | undefined {
  const found =
    findings.find(({ rule, related }) => waiting.has(rule) || (rule === emptyTable.id && related[0])) ??
    findings.find(({ unfinished }) => unfinished);
  return found && placeToWrite(found, snapshot.text);
}

/** Under a heading the blank line is the place to write on, and behind a label the place after its colon. */
function placeToWrite({ rule, range, related: [first] }: Finding, text: string): Range {
  if (replaced.has(rule)) return range;
  // A table that nobody has touched is one finding, which names its first placeholder.
  if (rule === emptyTable.id && first) return first.range;
  const below = nextLineStart(text, range.end);
  const isBlank = below > range.end && lineAfter(text, below).trim() === '';
  const [sign = ''] = /^[*_]*[ \t]?[:：][*_]*/u.exec(lineAfter(text, range.end)) ?? [];
  const at = rule === emptySection.id && isBlank ? below : range.end + sign.length;
  return { start: at, end: at };
}
