import type { Html, Nodes, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { commentsIn, isDirectiveComment } from '../markdown/queries/directiveComments';
import { fieldsOf } from '../markdown/queries/fields';
import { hasNoContent } from '../markdown/queries/noContent';
import { type Inline, proseOf } from '../markdown/queries/prose';
import { rangeOf, type Section, sectionText } from '../markdown/section';
import { visit } from '../markdown/visit';
import { saysNothing } from '../template/placeholders/saysNothing';
import type { Template } from '../template/template';
import { commentWords, withoutRanges } from '../text/enclosed';
import { collapsed } from '../text/lines';
import { memoize } from '../text/memoize';
import type { Range } from '../text/positions';
import type { PlanSection } from './plan';

/** A comment for a tool: `toc`, `OPENSPEC:START`, `prettier-ignore`. */
const forTools =
  /^(?:planquill-|language:|[\w.-]+:(?:start|end)\b|[a-z][\w.-]*-(?:disable|enable|ignore|start|end)\b|[/#]?(?:toc|tocstop|more|region|endregion)\s*$|(?:cspell|vale|textlint|prettier|markdownlint|eslint|spell-checker)\b)/iu;

/** The mark of a stretch that a tool writes: `BEGIN generated`, `MANUAL ADDITIONS START`. */
const toolMark = /^(?:BEGIN|START|END) |^[^\p{Ll}]*\b(?:BEGIN|START|END)$/u;

/**
 * Where a comment stands in place of the author's text, once for each comment. A comment above sub-sections is left alone,
 * and so is an author's own “None.”: without the template nothing else tells an author's comment from guidance.
 *
 * @param template whose comments are guidance, whatever they say
 */
export function guidanceIn(
  { section, isParent }: PlanSection,
  template: Template | undefined,
): readonly Range[] {
  if (!sectionText(section).includes('<!--')) return [];
  const known = template ? commentsOf(template) : none;
  const inPlace = (nodes: readonly Nodes[]) => guidanceAmong(nodes, known);
  return [
    ...proseOf(section).flatMap(({ node }) => (hasValue(node) ? [] : inPlace(node.children))),
    ...section.blocks.flatMap(block => lonelyItems(block).flatMap(inPlace)),
    ...lonelyBlocks(section, isParent).flatMap(inPlace),
  ];
}

const none: ReadonlySet<string> = new Set();

/** The ranges of the comments that are guidance: none where one of them says that there is nothing to write. */
function guidanceAmong(nodes: readonly Nodes[], known: ReadonlySet<string>): readonly Range[] {
  const comments = nodes.filter(isComment);
  const isKnown = ({ value }: Html) => known.has(collapsed(value));
  const isDeclaration = (comment: Html) => !isKnown(comment) && saysNothing(commentWords(comment.value));
  return comments.some(isDeclaration) ? [] : comments.map(rangeOf);
}

/** The contents of the list items in which nothing but comments stands. */
function lonelyItems(block: RootContent): readonly (readonly Nodes[])[] {
  const found: (readonly Nodes[])[] = [];
  visit(block, node => {
    if (node.type === 'listItem') {
      const written = node.children.filter(child => !isDirectiveComment(child));
      if (written.every(isComment)) found.push(written);
    }
    return undefined;
  });
  return found;
}

/** The comments that stand alone in their section, or alone under a label. */
function lonelyBlocks(
  { heading, blocks, source }: Section,
  isParent: boolean,
): readonly (readonly Nodes[])[] {
  const written = blocks.filter(block => !hasNoContent(block));
  // Where nobody has written the heading, nobody has written what is below it.
  const isOpen = heading && (!isParent || !hasValue(heading));
  if (written.every(isComment)) return isOpen ? [written] : [];
  return written.flatMap((block, index) => {
    const before = written[index - 1];
    const after = written[index + 1];
    const isLonely =
      isComment(block) && before && isBareLabel(before, source) && (!after || isLabel(after, source));
    return isLonely ? [[block]] : [];
  });
}

/** Whether a text has no comment, or a value beside comments and what may stand before a value. */
function hasValue({ type, children }: Inline): boolean {
  const written = children.filter(child => !isDirectiveComment(child));
  const rest = written.filter(child => !isComment(child));
  const inCell = type === 'tableCell';
  return rest.length === written.length || !rest.every((_, index) => mayComeBeforeValue(rest, index, inCell));
}

/** Whether the node at an index may stand before a value: a label, a number, a task's id or white space. */
function mayComeBeforeValue(siblings: readonly Nodes[], index: number, inCell: boolean): boolean {
  const [before, node, after] = [siblings[index - 1], siblings[index], siblings[index + 1]];
  if (!node || node.type === 'break') return true;
  const text = textOf(node).trim();
  if (node.type === 'strong') {
    // Other bold words are a value: `Status: **agreed** <!-- optional -->`.
    const beginsLine = !inCell && (!before || before.type === 'break' || /[\r\n]\s*$/u.test(textOf(before)));
    return beginsLine || /[:：]$/u.test(text) || (after !== undefined && /^\s*[:：]/u.test(textOf(after)));
  }
  if (node.type !== 'text') return false;
  return index === 0 ? /^(?:[\p{L}\p{N} ]+[:：]|\d+(?:\.\d+)*\.?|)$/u.test(text) : /^[:：|]?$/u.test(text);
}

/** Whether a node is html of nothing but comments for people. Others are for tools: `OPENSPEC:START`, `planquill-…`. */
export function isComment(node: Nodes): node is Html {
  if (node.type !== 'html' || !node.value.startsWith('<!--')) return false;
  const comments = commentsIn(node.value);
  return withoutRanges(node.value, comments).trim() === '' && !isForTools(commentWords(node.value));
}

function isForTools(words: string): boolean {
  return forTools.test(words) || toolMark.test(words);
}

/** All comments of a template: a plan may have its headings in other words, or one level higher or lower. */
const commentsOf = memoize(
  ({ snapshot }: Template): ReadonlySet<string> => new Set(snapshot.sections.flatMap(commentsInSection)),
);

function commentsInSection({ heading, blocks }: Section): readonly string[] {
  const found: string[] = [];
  const collect = (node: Nodes) =>
    visit(node, child => {
      if (isComment(child)) found.push(collapsed(child.value));
      return undefined;
    });
  if (heading) collect(heading);
  for (const block of blocks) collect(block);
  return found;
}

/** `**Goals:**` with nothing after it. */
function isBareLabel(block: RootContent, source: string): boolean {
  if (block.type !== 'paragraph') return false;
  const [field, ...others] = fieldsOf(block, source);
  return (
    field !== undefined &&
    others.length === 0 &&
    source.slice(field.valueRange.start, rangeOf(block).end).trim() === ''
  );
}

function isLabel(block: RootContent, source: string): boolean {
  return block.type === 'paragraph' && fieldsOf(block, source).length > 0;
}
