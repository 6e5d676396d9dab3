import type { Heading, ListItem, Nodes, Paragraph, TableCell, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isTask } from '../markdown/queries/tasks';
import { rangeOf, type Section } from '../markdown/section';
import { collapsed } from '../text/lines';
import type { Range } from '../text/positions';
import type { Id, ScannedId } from './scanIds';

/** How a document defines an id. Stronger ones first: a table may well list what is defined elsewhere. */
export const definitionKinds = ['heading', 'task', 'item', 'paragraph', 'row', 'line'] as const;

/**
 * The place where an id is defined: it begins a heading, a task, a bold item or paragraph, or a row of a table. A plain item
 * (`line`: `- T011: …`, `- [CHK040] - …`) often says something of an id that is defined elsewhere.
 */
export interface IdDefinition {
  readonly id: Id;
  readonly kind: (typeof definitionKinds)[number];
  /** Of the id itself. All ranges are offsets of the section. */
  readonly range: Range;
  /** Of what it begins; of a heading the heading alone. */
  readonly block: Range;
  /** The words behind the id, on one line. */
  readonly title: string;
  /** Whether the id itself is written there: `User Story 1` defines `US1`. */
  readonly isWritten: boolean;
}

/** Whether a definition may as well list an id that is defined elsewhere. */
export function isWeak({ kind }: Pick<IdDefinition, 'kind'>): boolean {
  return kind === 'row' || kind === 'line';
}

/** What running text begins, which an id at its start may define. */
export type Owner =
  | { readonly kind: 'heading'; readonly node: Heading }
  | { readonly kind: 'item'; readonly node: ListItem }
  | { readonly kind: 'paragraph'; readonly node: Paragraph }
  | { readonly kind: 'row'; readonly node: TableRow }
  | { readonly kind: 'none'; readonly node: Nodes };

/** Signs and marks before an id at the start: those of a heading, a task, bold text, brackets, and a section's number. */
const beforeId =
  /^(?:\|[ \t]*)?(?:#{1,6}[ \t]+)?(?:[-*+][ \t]+)?(?:\[[ xX~/>!-]\]\*?[ \t]+)?(?:\d+(?:\.\d+)*\.?[ \t]+)?[*_[【（(✅☑]*[ \t]*$/u;

/** What may follow an id that is defined: a closing mark, a colon, a dash or the end. In a task words may follow, too. */
const afterId = /^[\]】）)]?[*_]*[ \t]*(?:$|[\r\n]|[:：.、—–|]|-[ \t])/u;

/**
 * The id that running text defines at its start, if any.
 *
 * @param found the ids in the text, in their order
 */
export function definitionIn(
  inline: Heading | Paragraph | TableCell,
  owner: Owner,
  found: readonly ScannedId[],
  section: Section,
): IdDefinition | undefined {
  if (owner.kind === 'none') return undefined;
  const { source } = section;
  const { start, end } = rangeOf(inline);
  const [first] = found;
  const text = source.slice(start, end);
  if (owner.kind === 'heading') {
    const story = storyIn(owner.node, section);
    if (story) return story;
  }
  if (first?.written !== 'whole' || !beforeId.test(source.slice(start, first.range.start))) return undefined;
  // A range begins a sentence about several ids.
  if (first.span) return undefined;
  const behind = source.slice(first.range.end, end);
  const kind = kindOf(owner, inline, behind);
  if (!kind) return undefined;
  const words =
    owner.kind === 'row'
      ? (owner.node.children
          .slice(1)
          .map(cell => textOf(cell))
          .find(cell => cell.trim() !== '') ?? '')
      : wordsBehind(first.id.text, textOf(inline, { includeHtml: false }));
  return {
    id: first.id,
    kind,
    range: first.range,
    block: owner.kind === 'heading' ? { start, end: start + text.length } : rangeOf(owner.node),
    title: collapsed(words).replace(/^[\s\])）】*_:：.、—–-]+/u, ''),
    isWritten: true,
  };
}

/** How an id at the start of running text is defined; undefined where it begins a sentence. */
function kindOf(
  owner: Owner,
  inline: Heading | Paragraph | TableCell,
  behind: string,
): IdDefinition['kind'] | undefined {
  const isBold = inline.children[0]?.type === 'strong';
  const isLead = afterId.test(behind);
  const isWords = /^[*_]*[ \t]/u.test(behind);
  switch (owner.kind) {
    case 'row':
      return /^[\]）)]?[*_\s|]*$/u.test(behind) ? 'row' : undefined;
    case 'heading':
      return isLead || isWords ? 'heading' : undefined;
    case 'item':
      if (isTask(owner.node)) return isLead || isWords ? 'task' : undefined;
      if (!isBold) return /^\](?![([])|^[ \t]*(?:[:：]|[–—-][ \t])/u.test(behind) ? 'line' : undefined;
      return isLead || /^[ \t]/u.test(behind) ? 'item' : undefined;
    case 'paragraph':
      return isBold && (isLead || /^[ \t][^*_\r\n]*[*_]{2}/u.test(behind)) ? 'paragraph' : undefined;
    case 'none':
      return undefined;
  }
}

function wordsBehind(id: string, text: string): string {
  return text.slice(text.indexOf(id) + id.length);
}

/** `### User Story 2 - Export` defines `US2`: the first letters of two words or more before a number. */
function storyIn(heading: Heading, { source }: Section): IdDefinition | undefined {
  const { start, end } = rangeOf(heading);
  const found =
    /^(#{1,6}[ \t]+(?:\d+\.[ \t]+)?)((?:\p{Lu}\p{Ll}+ ){2,4})(\d{1,4})(?=$|[\s:：.–—-])(?!\.\d)/u.exec(
      source.slice(start, end),
    );
  if (!found) return undefined;
  const [whole, lead = '', words = '', number = ''] = found;
  const family = words
    .trim()
    .split(' ')
    .map(word => word.charAt(0))
    .join('');
  const title = collapsed(source.slice(start + whole.length, end)).replace(/^[\s:：.–—-]+/u, '');
  return {
    id: { text: family + number, family, number },
    kind: 'heading',
    range: { start: start + lead.length, end: start + whole.length },
    block: { start, end },
    title,
    isWritten: false,
  };
}
