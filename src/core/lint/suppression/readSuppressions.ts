import type { Html } from 'mdast';
import { rangeOf, type Section } from '../../markdown/section';
import { visit } from '../../markdown/visit';
import { type Range, shiftRange } from '../../text/positions';

/** How far a suppression comment reaches. */
export type Reach =
  /** What starts on the next line that has words of its own, or on a line between. */
  | 'next-line'
  /** Up to the `planquill-enable` of the same rule, or the end. */
  | 'block'
  /** It ends a block. */
  | 'end'
  | 'file';

const reaches: ReadonlyMap<string, Reach> = new Map([
  ['disable-next-line', 'next-line'],
  ['disable', 'block'],
  ['enable', 'end'],
  ['disable-file', 'file'],
]);

/** What may follow `planquill-` in a comment. */
export const directives: readonly string[] = [...reaches.keys()];

/** One rule named in one comment. Offsets are the section's, or the document's once it is placed there. */
export interface Suppression {
  /** As it is written, after `planquill-`. */
  readonly directive: string;
  /** Undefined for a directive that does not exist; its rules are not read then. */
  readonly reach: Reach | undefined;
  /** As it is written; empty when none was read. */
  readonly rule: string;
  /** Of the rule's name; of the comment when it names none, of the directive when that does not exist. */
  readonly range: Range;
  readonly comment: Range;
  /** How many rules the comment names. */
  readonly named: number;
  /** What stands after `--`. */
  readonly reason: string;
}

/** The suppression comments of a section in its order: HTML comments that begin with `planquill-`. */
export function suppressionsIn(section: Section): readonly Suppression[] {
  if (!section.source.includes('planquill-', section.range.start)) return noSuppressions;
  const found: Suppression[] = [];
  for (const node of [section.heading, ...section.blocks]) {
    if (!node) continue;
    visit(node, child => {
      if (child.type === 'html') found.push(...commentsIn(child, section));
      return undefined;
    });
  }
  return found;
}

/** One list for all sections that have none, which are nearly all. */
const noSuppressions: readonly Suppression[] = [];

/** A suppression of a section, in its document. */
export function placedSuppression(suppression: Suppression, by: number): Suppression {
  const { range, comment } = suppression;
  return { ...suppression, range: shiftRange(range, by), comment: shiftRange(comment, by) };
}

/** Matching goes over the source, as the parser has taken quote marks and indents out of the value of html. */
function commentsIn(html: Html, { source }: Section): readonly Suppression[] {
  const { start, end } = rangeOf(html);
  const comments = source.slice(start, end).matchAll(/(<!--[\s>]*planquill-)([\w-]+)(.*?)-->/gsu);
  return [...comments].flatMap(match => {
    const [{ length }, opening = '', directive = '', rest = ''] = match;
    const comment = { start: start + match.index, end: start + match.index + length };
    const [names = '', ...reason] = rest.split(/\s--\s/u);
    const directiveStart = comment.start + opening.length;
    const from = directiveStart + directive.length;
    const reach = reaches.get(directive);
    const shared = { directive, reach, comment, reason: reason.join(' -- ').trim() };
    if (!reach) return [{ ...shared, rule: '', range: { start: directiveStart, end: from }, named: 0 }];
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
