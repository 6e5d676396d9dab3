import { lineAfter, lineStartAt, nextLineStart } from '../../text/lines';
import type { Range } from '../../text/positions';
import type { Finding } from '../finding';
import type { Suppression } from './readSuppressions';

/** A suppression, and whether it suppressed any finding. */
export interface SuppressionUse extends Suppression {
  readonly used: boolean;
}

/** The findings that no suppression hides, and which suppressions were used. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly uses: readonly SuppressionUse[];
}

/**
 * Takes away the findings that comments suppress.
 *
 * @param suppressions in document order
 * @param text of the document
 */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  text: string,
): Suppressed {
  const suppressed = new Set<Finding>();
  const uses = suppressions.map(suppression => {
    if (suppression.scope === 'end') return { ...suppression, used: endsBlock(suppression, suppressions) };
    const ofRule = findings.filter(({ rule }) => rule === suppression.rule);
    const reached = rangeOfScope(suppression, suppressions, ofRule, text);
    const hit = reached ? ofRule.filter(finding => startsIn(finding, reached)) : [];
    for (const finding of hit) suppressed.add(finding);
    return { ...suppression, used: hit.length > 0 };
  });
  return { findings: findings.filter(finding => !suppressed.has(finding)), uses };
}

function endsBlock({ rule, comment }: Suppression, all: readonly Suppression[]): boolean {
  const before = all.findLast(
    other =>
      other.rule === rule &&
      (other.scope === 'block' || other.scope === 'end') &&
      other.comment.start < comment.start,
  );
  return before?.scope === 'block';
}

/** Where a finding has to start to be suppressed. */
function rangeOfScope(
  { scope, comment, rule }: Suppression,
  all: readonly Suppression[],
  ofRule: readonly Finding[],
  text: string,
): Range | undefined {
  const pastEnd = text.length + 1;
  switch (scope) {
    case 'file':
      return { start: 0, end: pastEnd };
    case 'next-line':
      return nextLine(comment.end, ofRule, text);
    case 'block': {
      const end = all.find(
        other => other.scope === 'end' && other.rule === rule && other.comment.start >= comment.end,
      );
      return { start: comment.end, end: end?.comment.start ?? pastEnd };
    }
    default:
      return undefined;
  }
}

/** A blank line, also in a quote, or lines with nothing but comments, also in an item. */
const lineWithoutWords =
  /(?:[ \t>]|[-*+](?=[ \t])|\d+[.)](?=[ \t]))*(?:<!--(?:(?!-->).)*-->[ \t]*)+(?:\r\n|\r|\n)|[ \t>]*(?:\r\n|\r|\n)/suy;

/**
 * From the line after a comment to the end of the next line that has words of its own, so that one line can have several
 * comments, those of other tools too. A comment counts as such a line where the rule has found something in it.
 *
 * @param ofRule the findings of the rule
 */
function nextLine(commentEnd: number, ofRule: readonly Finding[], text: string): Range | undefined {
  const start = nextLineStart(text, commentEnd);
  // There is no next line.
  if (lineStartAt(text, start) !== start) return undefined;
  let end = start;
  for (let from = start; ; from = end) {
    lineWithoutWords.lastIndex = from;
    const length = lineWithoutWords.exec(text)?.[0].length;
    if (length === undefined) return { start, end: from + lineAfter(text, from).length + 1 };
    end = from + length;
    if (ofRule.some(finding => startsIn(finding, { start: from, end }))) return { start, end };
  }
}

function startsIn({ range }: Finding, { start, end }: Range): boolean {
  return start <= range.start && range.start < end;
}
