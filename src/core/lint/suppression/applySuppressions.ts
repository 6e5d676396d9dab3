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
    const reached = rangeOfScope(suppression, suppressions, text);
    const hit = findings.filter(
      ({ rule, range }) =>
        rule === suppression.rule && reached && reached.start <= range.start && range.start < reached.end,
    );
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
  text: string,
): Range | undefined {
  const pastEnd = text.length + 1;
  switch (scope) {
    case 'file':
      return { start: 0, end: pastEnd };
    case 'next-line':
      return nextLine(comment.end, text);
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

/**
 * From the line after a comment to the end of the next line of content. Blank lines, also in a quote, and other suppression
 * comments may come between, so that one line can have several comments.
 */
function nextLine(commentEnd: number, text: string): Range | undefined {
  const rest = text.slice(commentEnd);
  const commentLine = /^[^\r\n]*(?:\r\n|\r|\n)/u.exec(rest)?.[0];
  if (commentLine === undefined) return undefined;
  const lines =
    /^(?:[ \t>]*(?:<!--[\s>]*planquill-(?:(?!-->).)*-->[ \t]*)*(?:\r\n|\r|\n))*[^\r\n]*/su.exec(
      rest.slice(commentLine.length),
    )?.[0] ?? '';
  const start = commentEnd + commentLine.length;
  return { start, end: start + lines.length + 1 };
}
