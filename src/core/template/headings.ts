import { memoizeBySection } from '../markdown/sectionCache';
import { anyPhrase, headingRemarks } from './vocabulary';

const remarkWord = new RegExp(anyPhrase(headingRemarks), 'iu');

/** Emoji, and what nobody sees: joiners, zero-width spaces, marks of direction. */
const unspoken = /\p{Extended_Pictographic}|\p{Cf}|\uFE0F/gu;

/** `2.1 `, `3)`, `1、`, `一、`, `（二）`, `IV. `: numbers of headings. Latin ones end with a space, `1.5x` is no number. */
const numbering =
  /^(?:(?:\d+\.)*\d+[.)、．]?\s+|(?:\d+|[一二三四五六七八九十百]+)[、．]\s*|[(（](?:\d+|[一二三四五六七八九十百]+)[)）]\s*|[IVX]+[.)]\s+)(?=\S)/u;

/**
 * The form in which headings are compared: without numbering, emoji, invisible characters, `(optional)` and `*(mandatory)*`,
 * a colon or an id (`{#id}`) at the end, in one case and one Unicode form. `## 4. Architecture Overview` and
 * `## Architecture overview:` are the same section.
 */
export function normalHeading(title: string): string {
  const words = withoutEnding(withoutRemark(withoutEnding(title.normalize('NFC').replace(unspoken, ''))));
  return words.trim().replace(numbering, '').replace(/\s+/gu, ' ').toLowerCase();
}

/** A heading without the id and the colon at its end, unless nothing else is left. */
function withoutEnding(title: string): string {
  let text = title.trimEnd();
  const id = text.endsWith('}') ? text.lastIndexOf('{') : -1;
  if (id > 0 && /^\{:?\s?#[^{}]+\}$/u.test(text.slice(id))) text = text.slice(0, id).trimEnd();
  return text.length > 1 && /[:：]$/u.test(text) ? text.slice(0, -1) : text;
}

/** A heading without `(optional)` or `*(mandatory)*` at its end. */
function withoutRemark(title: string): string {
  const text = withoutEmphasisAtEnd(title.trimEnd());
  if (!/[)）]$/u.test(text)) return title;
  const opening = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
  const remark = text.slice(opening + 1, -1);
  if (opening < 0 || /[)）]/u.test(remark) || !remarkWord.test(remark)) return title;
  return withoutEmphasisAtEnd(text.slice(0, opening)).trimEnd();
}

function withoutEmphasisAtEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === '*' || text[end - 1] === '_') end -= 1;
  return text.slice(0, end);
}

/** The normal heading of a section. */
export const normalTitle = memoizeBySection(({ title }) => normalHeading(title));

/**
 * The headings that a template's heading stands for, as the pieces of text between its placeholders. A heading without a
 * placeholder is one piece and stands for itself. No regular expression is made of a template's words: five placeholders
 * would cost it minutes.
 */
export interface HeadingPattern {
  readonly pieces: readonly string[];
}

/**
 * The pattern of a template's heading.
 *
 * @param placeholders the texts of its placeholders, in order
 */
export function headingPattern(title: string, placeholders: readonly string[]): HeadingPattern {
  if (placeholders.length === 0) return { pieces: [normalHeading(title)] };
  const pieces = piecesAround(placeholders, title.trim().replace(/\s+/gu, ' ').replace(numbering, ''));
  const normal = pieces.map(piece => withNumbersAlike(piece.normalize('NFC').toLowerCase()));
  return { pieces: normal.with(0, normal[0]?.trimStart() ?? '').with(-1, normal.at(-1)?.trimEnd() ?? '') };
}

/** A heading without its placeholders. */
export function fixedWords(title: string, placeholders: readonly string[]): string {
  return piecesAround(placeholders, title).join('').trim();
}

/** The text before, between and after placeholders. One that is not found takes the place of the end. */
function piecesAround(placeholders: readonly string[], text: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const placeholder of placeholders) {
    const found = text.indexOf(placeholder, start);
    const end = found < 0 ? text.length : found;
    pieces.push(text.slice(start, end));
    start = found < 0 ? text.length : found + placeholder.length;
  }
  return [...pieces, text.slice(start)];
}

/**
 * Whether a normal heading fits a pattern. A placeholder stands for any words, and beside one a number for any number:
 * `Decision 1: [Title]` matches `decision 7: use a queue`.
 */
export function matchesHeading({ pieces }: HeadingPattern, heading: string): boolean {
  const [first = '', ...others] = pieces;
  const last = others.pop();
  if (last === undefined) return heading === first;
  const text = withNumbersAlike(heading);
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let end = first.length;
  for (const piece of others) {
    const found = text.indexOf(piece, end + 1);
    if (found < 0) return false;
    end = found + piece.length;
  }
  return end < text.length - last.length;
}

function withNumbersAlike(text: string): string {
  return text.replace(/\d+/gu, '0');
}
