import type { Range } from '../text/positions';
import type { PlaceholderOffer } from './placeholder';

/** `...` or `…`, bare or in brackets. */
export function isEllipsis(text: string): boolean {
  return /^(?:\.{3}|…)$/u.test(text.trim());
}

/**
 * The alternatives of a choice list such as `High/Medium/Low`, or none. Three or more, each a word or two: with two,
 * `N/A` and `CI/CD` would be choices, and `src/api/routes` has no capital to start with.
 */
export function choicesOf(text: string): readonly string[] {
  const parts = text.trim().split(/\s*[/|]\s*/u);
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
  const bracketed = inner.split(/\s*[/|]\s*/u);
  const wordList =
    text !== inner && bracketed.length >= 2 && bracketed.every(part => /^\p{L}[\p{L} ]*$/u.test(part));
  return { examples: [], choices: wordList ? bracketed : [] };
}

function unquoted(text: string): string {
  return text.trim().replace(/^"(.*)"$/u, '$1');
}

/** Brackets that real documents are full of and that no template means as a blank. */
export function isLookAlike(source: string, range: Range): boolean {
  const inner = source.slice(range.start + 1, range.end - 1);
  const before = source.charAt(range.start - 1);
  if (source.charAt(range.start) === '{')
    return before === '$' || !/^\{?[\p{L}\p{N}][^{}[\]"'=;\r\n]*\}?$/u.test(inner);
  return (
    // Task boxes in every state, and single letters.
    /^\s*\S?\s*$/u.test(inner) ||
    // Alerts and footnotes.
    /^[!^]/u.test(inner) ||
    // Wiki links.
    inner.startsWith('[') ||
    // Identifiers and task markers: `[REQ-001]`, `[T001]`, `[US1]`.
    /^[A-Z]{1,6}-?\d+(?:[./,][\w-]*)*$/u.test(inner) ||
    // Numbers and quoted lists.
    /^[\d\s.,:/%"'-]+$/u.test(inner) ||
    /^["'].*["']$/u.test(inner) ||
    // Types, indices and generics: `List[str]`, `rows[0]`.
    /[\p{L}\p{N})\]"']/u.test(before)
  );
}
