import type { Html } from 'mdast';
import { perSection } from '../markdown/perSection';
import { rangeOf } from '../markdown/section';
import { visit } from '../markdown/visit';
import type { Plan } from '../plan/plan';
import { lineAfter, lineStartAt } from '../text/lines';
import { type Range, shiftRange } from '../text/positions';
import type { Finding } from './rule';

/** How far a suppression comment reaches. */
export type Reach =
  /** `planquill-disable-next-line`: what starts on the next line that is not blank. */
  | 'next-line'
  /** `planquill-disable`: up to the `planquill-enable` of the same rule, or the end. */
  | 'block'
  /** `planquill-enable` */
  | 'end'
  /** `planquill-disable-file` */
  | 'file';

/** One rule named in one comment. Offsets are the document's. */
export interface Suppression {
  readonly reach: Reach | undefined;
  /** As it is written; empty when the comment names no rule. */
  readonly rule: string;
  /** Of the rule's name, or of the comment when it names none. */
  readonly range: Range;
  readonly comment: Range;
  /** How many rules the comment names. */
  readonly named: number;
  /** What stands after `--`. */
  readonly reason: string;
}

/** A suppression with whether it silenced anything. */
export interface SuppressionUse extends Suppression {
  readonly used: boolean;
}

const reaches: Readonly<Record<string, Reach>> = {
  'disable-next-line': 'next-line',
  disable: 'block',
  enable: 'end',
  'disable-file': 'file',
};

/** The suppression comments of a plan in document order: HTML comments that begin with `planquill-`. */
export function suppressionsOf({ sections }: Plan): readonly Suppression[] {
  const found: Suppression[] = [];
  for (const { section, base } of sections) {
    for (const suppression of suppressionsIn(section)) {
      const { range, comment } = suppression;
      found.push({ ...suppression, range: shiftRange(range, base), comment: shiftRange(comment, base) });
    }
  }
  return found;
}

/** What is left of the findings, and which suppressions did that. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  text: string,
): { readonly findings: readonly Finding[]; readonly uses: readonly SuppressionUse[] } {
  const silenced = new Set<Finding>();
  const uses = suppressions.map(suppression => {
    const reached = reachOf(suppression, suppressions, text);
    const hit = findings.filter(
      ({ rule, range }) =>
        rule === suppression.rule && reached && reached.start <= range.start && range.start < reached.end,
    );
    for (const finding of hit) silenced.add(finding);
    return { ...suppression, used: hit.length > 0 };
  });
  return {
    findings: findings.filter(finding => !silenced.has(finding)),
    uses: uses.map(use => ended(use, uses)),
  };
}

/** The end of a block that silenced something has served. */
function ended(use: SuppressionUse, uses: readonly SuppressionUse[]): SuppressionUse {
  if (use.reach !== 'end') return use;
  const open = uses.findLast(
    other => other.reach === 'block' && other.rule === use.rule && other.comment.start < use.comment.start,
  );
  return { ...use, used: open !== undefined };
}

function reachOf(
  { reach, comment, rule }: Suppression,
  all: readonly Suppression[],
  text: string,
): Range | undefined {
  switch (reach) {
    case 'file':
      return { start: 0, end: text.length + 1 };
    case 'next-line': {
      const blank = /[^\r\n]*(?:(?:\r\n|\r|\n)[ \t]*)*/uy;
      blank.lastIndex = comment.end;
      blank.exec(text);
      const start = blank.lastIndex;
      // A finding may start at the indent, which the blank part has passed.
      return {
        start: Math.max(lineStartAt(text, start), comment.end),
        end: start + lineAfter(text, start).length + 1,
      };
    }
    case 'block': {
      const end = all.find(
        other => other.reach === 'end' && other.rule === rule && other.comment.start >= comment.end,
      );
      return { start: comment.end, end: end ? end.comment.start : text.length + 1 };
    }
    default:
      return undefined;
  }
}

/** Offsets are the section's own. */
const suppressionsIn = perSection((section): readonly Suppression[] => {
  const found: Suppression[] = [];
  if (section.source.includes('planquill-', section.range.start)) {
    for (const node of [section.heading, ...section.blocks]) {
      if (!node) continue;
      visit(node, child => {
        if (child.type === 'html') found.push(...commentsIn(child));
        return undefined;
      });
    }
  }
  return found;
});

function commentsIn(html: Html): readonly Suppression[] {
  const { start } = rangeOf(html);
  const comments = html.value.matchAll(/<!--\s*planquill-([\w-]+)(.*?)-->/gsu);
  return [...comments].flatMap(match => {
    const [whole, directive = '', rest = ''] = match;
    const comment = { start: start + match.index, end: start + match.index + whole.length };
    const [names = '', ...reason] = rest.split(/\s--\s/u);
    const shared = { reach: reaches[directive], comment, reason: reason.join(' -- ').trim() };
    const from = comment.start + whole.indexOf(directive) + directive.length;
    const rules = [...names.matchAll(/[\p{L}\p{N}_-]+/gu)];
    if (rules.length === 0) return [{ ...shared, rule: '', range: comment, named: 0 }];
    return rules.map(({ 0: rule, index }) => ({
      ...shared,
      rule,
      range: { start: from + index, end: from + index + rule.length },
      named: rules.length,
    }));
  });
}
