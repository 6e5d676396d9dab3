import { commentsIn, directiveOpening } from '../../markdown/queries/directiveComments';
import { rangeOf, type Section, sectionText } from '../../markdown/section';
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

/**
 * The suppression comments of a section in its order: HTML comments that begin with `planquill-`. One that stands in another
 * comment is text.
 */
export function readSuppressions(section: Section): readonly Suppression[] {
  if (!sectionText(section).includes('planquill-')) return noSuppressions;
  const found: Suppression[] = [];
  let isOpen = false;
  for (const node of [section.heading, ...section.blocks]) {
    if (!node) continue;
    visit(node, child => {
      if (child.type !== 'html') return undefined;
      const { start, end } = rangeOf(child);
      const html = section.source.slice(start, end);
      // Html ends with a blank line for Markdown, while a comment in it goes on for whoever shows it.
      const from = isOpen ? html.indexOf('-->') + 1 : 0;
      if (isOpen && from === 0) return undefined;
      const comments = commentsIn(html.slice(from));
      const last = comments.at(-1);
      isOpen = last !== undefined && !html.slice(from, from + last.end).endsWith('-->');
      for (const comment of comments)
        found.push(...suppressionsIn(shiftRange(comment, start + from), section));
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

/** What a comment suppresses. It is read in the source, because the value of an html node lacks quote marks and indents. */
function suppressionsIn(comment: Range, { source }: Section): readonly Suppression[] {
  const text = source.slice(comment.start, comment.end);
  const opening = directiveOpening.exec(text)?.[0];
  const [, directive, rest = ''] = /^([\w-]+)(.*)-->$/su.exec(text.slice(opening?.length)) ?? [];
  if (opening === undefined || directive === undefined) return [];
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
}
