import type { Range } from '../../text/positions';
import type { PlaceholderOffer, PlaceholderPlace } from './placeholder';

/** `...` or `…`. */
export function isEllipsis(text: string): boolean {
  return /^(?:\.{3}|…)$/u.test(text.trim());
}

/**
 * The alternatives of a choice list such as `High/Medium/Low` or `Draft | In Review | Done`, or none. Three or more, each a
 * word or two: with two, `N/A` and `CI/CD` would be choices, and `src/api/routes` has no capital to start with.
 */
export function choicesOf(text: string): readonly string[] {
  const parts = text.trim().split(/\/| +\| +/u);
  const words =
    parts.length >= 3 && parts.every(part => /^\p{Lu}[\p{L}\p{N}]*(?:[ _-][\p{L}\p{N}]+){0,2}$/u.test(part));
  return words ? parts : [];
}

/** What a placeholder offers, read from its own text. */
export function offerOf(text: string): PlaceholderOffer {
  const inner = text.replace(/^[[{]+|[\]}]+$/gu, '').trim();
  const examples = /(?:^|[\s,(-])e\.?\s?g\.?[,:]?\s+(.+)$/iu.exec(inner)?.[1];
  if (examples !== undefined) {
    const listed = examples.replace(/\s+or\s+(?:NEEDS CLARIFICATION|N\/A)$/u, '').split(/,\s*/u);
    return { examples: listed.map(unquoted).filter(Boolean), choices: [] };
  }
  const choices = choicesOf(inner);
  if (choices.length > 0) return { examples: [], choices };
  return { examples: [], choices: text === inner ? [] : bracketedChoices(inner) };
}

/**
 * The alternatives inside brackets. A bar always parts alternatives; a slash also joins (`[DATE/TIME]`, `[name/team]`), so
 * that two words count only where both begin as answers do.
 */
function bracketedChoices(inner: string): readonly string[] {
  const isWords = (part: string) => /^\p{L}[\p{L}\p{N} ]*$/u.test(part);
  const byBar = inner.split(/\s*\|\s*/u);
  if (byBar.length >= 2) return byBar.every(isWords) ? byBar : [];
  const bySlash = inner.split(/\s*\/\s*/u);
  const enough =
    bySlash.length >= 3 || (bySlash.length === 2 && bySlash.every(part => /^\p{Lu}\p{Ll}/u.test(part)));
  return enough && bySlash.every(isWords) ? bySlash : [];
}

function unquoted(text: string): string {
  return text.trim().replace(/^"(.*)"$/u, '$1');
}

/** `[ID] [P?] [Story] Description` in code shows how something is written; nothing of it waits to be filled in. */
export function isFormatDescription(code: string): boolean {
  return (code.match(/\[[^\]]+\]/gu)?.length ?? 0) > 1 && !code.includes('/');
}

/** `[adr, template]` in front matter is a list; `[add relevant keywords]` asks for one. */
export function isYamlList(bracketed: string): boolean {
  return /^\[[\w.-]+(?:,\s*[\w.-]+)*\]$/u.test(bracketed) && !/N{4}|X{3}/u.test(bracketed);
}

/** Whether brackets are something that real documents are full of and no template means as a blank. */
export function isLookAlike(source: string, range: Range, place: PlaceholderPlace): boolean {
  const inner = source.slice(range.start + 1, range.end - 1);
  const before = source.charAt(range.start - 1);
  return source.charAt(range.start) === '{'
    ? isCurlyLookAlike(inner, before, place)
    : isBracketLookAlike(inner, before, place);
}

function isCurlyLookAlike(inner: string, before: string, place: PlaceholderPlace): boolean {
  // In a fence braces are code. Elsewhere `${x}` is a variable and `/{id}` a parameter of a URL.
  if (place === 'fence' || before === '$') return true;
  if (place !== 'code' && before === '/' && /^\w+$/u.test(inner)) return true;
  if (inner.startsWith('{')) return !/[\p{L}\p{N}]/u.test(inner);
  if (/\s\S/u.test(inner) && place !== 'code') return !/^\p{L}/u.test(inner) || /^\w+\s*[:=]/u.test(inner);
  return !/^[\p{L}\p{N}][^{}[\]"'=:;\r\n]*$/u.test(inner);
}

function isBracketLookAlike(inner: string, before: string, place: PlaceholderPlace): boolean {
  // Inside code only a name that code cannot have is for the author: `[###-feature]`, but not `pages/[slug].tsx`.
  if (place === 'code' && !/^(?:#{2,}|[\p{L}\p{N}]+)(?:-[\p{L}\p{N}]+)+$/u.test(inner)) return true;
  return (
    // Task boxes in every state, and single letters.
    /^\s*\S?\s*$/u.test(inner) ||
    // Alerts, footnotes and markers that have rules of their own.
    /^(?:[!^]|NEEDS [A-Z]+)/u.test(inner) ||
    // Wiki links.
    inner.startsWith('[') ||
    // Identifiers and task markers: `[REQ-001]`, `[T001]`, `[US1]`.
    /^[A-Z]{1,6}-?\d+(?:[./,][\w-]*)*$/u.test(inner) ||
    // Bars and rulers, numbers and quoted lists.
    (!/[\p{L}\p{Extended_Pictographic}]/u.test(inner) && !isEllipsis(inner)) ||
    /^["'].*["']$/u.test(inner) ||
    // Types, indices and generics: `List[str]`, `rows[0]`.
    /[\p{L}\p{N})\]]/u.test(before)
  );
}
