import { anyPhrase, headingRemarks } from '../vocabulary';
import { type BracketedText, isInlineCodePlace } from './placeholder';
import { isEllipsis } from './values';

const remark = new RegExp(`^${anyPhrase(headingRemarks)}$`, 'iu');

// Notations that real documents are full of and that no template uses for a placeholder.

/** `[ID] [P?] [Story] Description` in code describes a format: it has no placeholders. */
export function isFormatDescription(code: string): boolean {
  // Past the last closing bracket each opening one would be searched for another.
  const closed = code.slice(0, code.lastIndexOf(']') + 1);
  return (closed.match(/\[[^\]]+\]/gu)?.length ?? 0) > 1 && !code.includes('/');
}

/** In a fence braces are code. Elsewhere `${x}` is a variable and `/{id}` a parameter of a URL. */
export function isCurlyLookAlike({ words, before, place }: BracketedText): boolean {
  if (place === 'fence' || before === '$') return true;
  if (!isInlineCodePlace(place) && before === '/' && /^\w+$/u.test(words)) return true;
  if (/\s\S/u.test(words) && !isInlineCodePlace(place))
    return !/^\p{L}/u.test(words) || /^\w+\s*[:=]/u.test(words);
  return !/^[\p{L}\p{N}][^{}[\]"'=:;\r\n]*$/u.test(words);
}

/** As for single braces, but what stands in double braces is a placeholder if it has a word at all. */
export function isDoubleCurlyLookAlike({ words, before, place }: BracketedText): boolean {
  return place === 'fence' || before === '$' || !/[\p{L}\p{N}]/u.test(words);
}

export function isSquareLookAlike({ words, before, place }: BracketedText): boolean {
  // In code only a name that code cannot have is a placeholder: `[###-feature]`, but not `pages/[slug].tsx`.
  if (isInlineCodePlace(place) && !/^(?:#{2,}|[\p{L}\p{N}]+)(?:-[\p{L}\p{N}]+)+$/u.test(words)) return true;
  return (
    (place === 'front-matter' && isYamlList(words)) ||
    // Task boxes in every state, and single letters.
    /^\s*\S?\s*$/u.test(words) ||
    // Alerts, footnotes and markers that have rules of their own.
    /^(?:[!^]|NEEDS [A-Z]+)/u.test(words) ||
    // What a heading or an item is: `## Links [optional]`, `- [Required] Owner`.
    remark.test(words) ||
    // Wiki links.
    words.startsWith('[') ||
    // Identifiers and task markers: `[REQ-001]`, `[T001]`, `[US1]`.
    /^[A-Z]{1,6}-?\d+(?:[./,][\w-]*)*$/u.test(words) ||
    // Bars and rulers, numbers and quoted lists.
    (!/[\p{L}\p{Extended_Pictographic}]/u.test(words) && !isEllipsis(words)) ||
    /^["'].*["']$/u.test(words) ||
    // Types, indices and generics: `List[str]`, `rows[0]`.
    /[\p{L}\p{N})\]]/u.test(before)
  );
}

/** `[adr, template]` in front matter is a list; `[add relevant keywords]` asks for one. */
function isYamlList(words: string): boolean {
  return /^[\w.-]+(?:,\s*[\w.-]+)*$/u.test(words) && !/N{4}|X{3}/u.test(words);
}
