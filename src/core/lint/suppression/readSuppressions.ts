import type { Html } from 'mdast';
import { rangeOf, type Section } from '../../markdown/section';
import { visit } from '../../markdown/visit';
import { type Range, shiftRange } from '../../text/positions';

/** The part of a document in which a comment suppresses findings. */
export type Scope =
  /** From the line after the comment to the next line of content. */
  | 'next-line'
  /** Up to the `planquill-enable` of the same rule, or to the end of the document. */
  | 'block'
  /** The comment ends a block. */
  | 'end'
  | 'file';

const scopes: ReadonlyMap<string, Scope> = new Map([
  ['disable-next-line', 'next-line'],
  ['disable', 'block'],
  ['enable', 'end'],
  ['disable-file', 'file'],
]);

/** What may follow `planquill-` in a comment. */
export const directives: readonly string[] = [...scopes.keys()];

/** One rule that a comment names. Offsets are the section's, or the document's after {@link placedSuppression}. */
export interface Suppression {
  /** As it is written, after `planquill-`. */
  readonly directive: string;
  /** Undefined for a directive that does not exist; its rules are not read then. */
  readonly scope: Scope | undefined;
  /** As it is written; empty when none was read. */
  readonly rule: string;
  /** The range of the rule's name; of the comment when it names no rule; of the directive when it does not exist. */
  readonly range: Range;
  readonly comment: Range;
  /** How many rules the comment names. */
  readonly named: number;
  /** The text after `--`; empty without one. */
  readonly reason: string;
}

/** The suppression comments of a section in its order: HTML comments that begin with `planquill-`. */
export function readSuppressions(section: Section): readonly Suppression[] {
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

/** Shared by all sections without suppressions, which are nearly all of them. */
const noSuppressions: readonly Suppression[] = [];

/** A suppression with its offsets moved from its section to the document. */
export function placedSuppression(suppression: Suppression, by: number): Suppression {
  const { range, comment } = suppression;
  return { ...suppression, range: shiftRange(range, by), comment: shiftRange(comment, by) };
}

/** Comments are matched in the source, because the value of an html node lacks quote marks and indents. */
function commentsIn(html: Html, { source }: Section): readonly Suppression[] {
  const { start, end } = rangeOf(html);
  const comments = source.slice(start, end).matchAll(/(<!--[\s>]*planquill-)([\w-]+)(.*?)-->/gsu);
  return [...comments].flatMap(match => {
    const [{ length }, opening = '', directive = '', rest = ''] = match;
    const comment = { start: start + match.index, end: start + match.index + length };
    const [names = '', ...reason] = rest.split(/\s--\s/u);
    const directiveStart = comment.start + opening.length;
    const from = directiveStart + directive.length;
    const scope = scopes.get(directive);
    const shared = { directive, scope, comment, reason: reason.join(' -- ').trim() };
    if (!scope) return [{ ...shared, rule: '', range: { start: directiveStart, end: from }, named: 0 }];
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
