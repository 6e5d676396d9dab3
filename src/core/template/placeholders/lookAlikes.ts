import type { Range } from '../../text/positions';
import { isEllipsis } from './offers';
import type { PlaceholderPlace } from './placeholder';

/** `[ID] [P?] [Story] Description` in code describes a format: it has no placeholders. */
export function isFormatDescription(code: string): boolean {
  return (code.match(/\[[^\]]+\]/gu)?.length ?? 0) > 1 && !code.includes('/');
}

/** `[adr, template]` in front matter is a list; `[add relevant keywords]` asks for one. */
export function isYamlList(bracketed: string): boolean {
  return /^\[[\w.-]+(?:,\s*[\w.-]+)*\]$/u.test(bracketed) && !/N{4}|X{3}/u.test(bracketed);
}

/** Whether brackets are a notation that real documents are full of and that no template uses for a placeholder. */
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
  // In code only a name that code cannot have is a placeholder: `[###-feature]`, but not `pages/[slug].tsx`.
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
