import type { Nodes, Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { fieldsOf } from '../markdown/queries/fields';
import { hasNoContent } from '../markdown/queries/noContent';
import { isTask } from '../markdown/queries/tasks';
import { rangeOfAll, type Section } from '../markdown/section';
import { memoizeBySection } from '../markdown/sectionCache';
import { collapsed } from '../text/lines';
import type { Range } from '../text/positions';

/** Text of a section in which nothing is the author's. */
export interface UnchangedText {
  readonly range: Range;
  /**
   * `question`: each paragraph asks, is emphasised or quoted, so that it is written to the author and cannot be an answer.
   * `instruction`: it has numbered steps, code or emoji, as text for tools has, or rules that every plan keeps.
   */
  readonly kind: 'question' | 'instruction' | 'text';
}

/**
 * The text of a section if each of its paragraphs stands in the template's section too, and no value or task is among them.
 *
 * @param section of the plan
 * @param template the template's section for it
 */
export function unchangedText(section: Section, template: Section): UnchangedText | undefined {
  const written = paragraphsOf(section);
  if (!written || written.length === 0) return undefined;
  const known = new Set(paragraphsOf(template)?.map(({ text }) => text));
  if (!written.every(({ text }) => known.has(text)) || !written.some(({ text }) => isSentence(text)))
    return undefined;
  const range = rangeOfAll(section.blocks.filter(isText));
  if (!range) return undefined;
  if (written.every(({ asks }) => asks)) return { range, kind: 'question' };
  return { range, kind: written.some(({ instructs }) => instructs) ? 'instruction' : 'text' };
}

interface ReadParagraph {
  readonly text: string;
  readonly asks: boolean;
  readonly instructs: boolean;
}

interface Surroundings {
  readonly inQuote: boolean;
  readonly inSteps: boolean;
}

/** The paragraphs of a section; undefined where anything else is written there, or a value or a task. */
const paragraphsOf = memoizeBySection((section): readonly ReadParagraph[] | undefined => {
  const found: ReadParagraph[] = [];
  const around = { inQuote: false, inSteps: false };
  const isAllRead = section.blocks
    .filter(isText)
    .every(block => collect(block, around, section.source, found));
  return isAllRead ? found : undefined;
});

/** Adds the paragraphs of a node. It stops at what is none, and says so. */
function collect(node: Nodes, around: Surroundings, source: string, found: ReadParagraph[]): boolean {
  const within = (surroundings: Surroundings) =>
    'children' in node && node.children.every(child => collect(child, surroundings, source, found));
  switch (node.type) {
    case 'paragraph':
      if (fieldsOf(node, source).length > 0 || node.children.every(isLink)) return false;
      found.push(readParagraph(node, around));
      return true;
    case 'blockquote':
      return within({ ...around, inQuote: true });
    case 'list':
      return within({ ...around, inSteps: around.inSteps || node.ordered === true });
    case 'listItem':
      return !isTask(node) && within(around);
    default:
      return false;
  }
}

function readParagraph(node: Paragraph, { inQuote, inSteps }: Surroundings): ReadParagraph {
  const text = collapsed(textOf(node));
  const hasCode = node.children.some(({ type }) => type === 'inlineCode');
  return {
    text,
    asks: inQuote || isEmphasised(node) || /[?？؟](?=\s|$|\p{L})/u.test(text),
    instructs: inSteps || hasCode || /\p{Extended_Pictographic}/u.test(text),
  };
}

function isText(block: RootContent): boolean {
  return block.type !== 'html' && !hasNoContent(block);
}

function isLink(node: Nodes): boolean {
  return node.type.startsWith('link') || node.type.startsWith('image') || textOf(node).trim() === '';
}

function isEmphasised({ children }: Paragraph): boolean {
  return children.every(({ type }) => type === 'emphasis' || type === 'strong' || type === 'break');
}

/** Words enough that no author has written them by chance: `Proposed` and `None.` are values. */
function isSentence(text: string): boolean {
  const words = text.split(' ').filter(word => /\p{L}/u.test(word));
  return words.length >= 4 || /[?？؟]$|[\p{Script=Han}\p{Script=Kana}\p{Script=Hangul}]{8}/u.test(text);
}
