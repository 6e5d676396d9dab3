import { anyPhrase, headingRemarks } from '../vocabulary';
import { type BracketedText, isInlineCodePlace } from './placeholder';
import { isEllipsis } from './values';

// Notations that real documents are full of and that no template uses for a placeholder.

/** `[Optional]` before an item or behind a heading. */
const remark = new RegExp(`^${anyPhrase(headingRemarks)}$`, 'iu');

/** `[ID] [P?] [Story] Description` in code describes a format: it has no placeholders. */
export function isFormatDescription(code: string): boolean {
  // Past the last closing bracket each opening one would be searched for another.
  const closed = code.slice(0, code.lastIndexOf(']') + 1);
  return (closed.match(/\[[^\]]+\]/gu)?.length ?? 0) > 1 && !code.includes('/');
}

/** Whether a fence begins with a sentence: it tells the steps of whoever fills a template in, and stays as it is. */
export function isSteps(fence: string): boolean {
  return /^\s*(?:\d+[.)] +)?\p{L}+,? \p{L}+,? \p{L}[^{<[\r\n]*(?:[\r\n]|$)/u.test(fence);
}

/**
 * `${x}` is a variable. `/{id}` is a parameter of a URL: in prose with any name, in a fence only if it is an id. In a fence
 * braces around more than a name are code.
 */
export function isCurlyLookAlike({ words, before, place }: BracketedText): boolean {
  if (before === '$') return true;
  if (place === 'fence')
    return !isName(words) || (before === '/' && /^(?:id|uuid|slug)$|[a-z]I[dD]$/u.test(words));
  if (!isInlineCodePlace(place) && before === '/' && /^\w+$/u.test(words)) return true;
  if (/\s\S/u.test(words) && !isInlineCodePlace(place))
    return !/^\p{L}/u.test(words) || /^\w+\s*[:=]/u.test(words);
  // `{src,test}` in code stands for both.
  if (isInlineCodePlace(place) && /\S,\S/u.test(words)) return true;
  return !/^[\p{L}\p{N}][^{}[\]"'=:;\r\n]*$/u.test(words);
}

/** As for single braces, but what stands in double braces outside a fence is a placeholder if it has a word at all. */
export function isDoubleCurlyLookAlike({ words, before, place }: BracketedText): boolean {
  return before === '$' || (place === 'fence' ? !isName(words.trim()) : !/[\p{L}\p{N}]/u.test(words));
}

/** One or several words without punctuation. */
function isName(words: string): boolean {
  return /^\p{L}[\p{L}\p{N}]*(?:[-_ ][\p{L}\p{N}]+)*$/u.test(words);
}

/**
 * Whether code could have these words in braces: `{id}`, `{Component}`, `{return x}`; but not `{request-body}`, `{METHOD}`,
 * `{名前}` or `{what it does}`.
 */
export function isCodeInBraces(words: string): boolean {
  return /^\w+(?: \w+)?$/u.test(words) && !/^[A-Z][A-Z0-9_]+$/u.test(words);
}

export function isSquareLookAlike({ words, before, after, place }: BracketedText): boolean {
  if (place === 'code' && /^#{2,}$/u.test(words)) return false;
  const isCode = isInlineCodePlace(place) || before === '`';
  if (isCode && !isSquareInCode(words, place === 'code' && /[-/._]/u.test(before + after))) return true;
  return (
    (place === 'front-matter' && !/["']/u.test(before) && isYamlList(words)) ||
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

/**
 * In code only a name that code cannot have is a placeholder: `[###-feature]`, `[EntityName]`, `[file name]`, `[名前]`, and in
 * a path any name; but not `[options]`.
 */
function isSquareInCode(words: string, inPath: boolean): boolean {
  if (/^[\p{L}\p{N}#]*\p{L}[\p{L}\p{N}#]*$/u.test(words))
    return inPath || /^\p{Lu}\p{Ll}+\p{Lu}|[^\p{ASCII}]/u.test(words);
  return /^[\p{L}\p{N}#]+(?:[-_ ][\p{L}\p{N}]+)+$/u.test(words);
}

/** `[adr, template]` in front matter is a list; `[add relevant keywords]` asks for one. */
function isYamlList(words: string): boolean {
  return /^[\w.-]+(?:,\s*[\w.-]+)*$/u.test(words) && !/N{4}|X{3}/u.test(words);
}
