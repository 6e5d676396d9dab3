import type { PlaceholderOffer } from './placeholder';

/** `...` or `…`. */
export function isEllipsis(text: string): boolean {
  return /^(?:\.{3}|…)$/u.test(text.trim());
}

/**
 * The alternatives of a choice list such as `High/Medium/Low` or `Draft | In Review | Done`; empty for any other text. A list
 * has three alternatives or more: with two, `N/A` and `CI/CD` would be lists. Each begins with a capital: `src/api/routes` is
 * a path.
 */
export function choicesOf(text: string): readonly string[] {
  const parts = text.trim().split(/\/| +\| +/u);
  const words =
    parts.length >= 3 && parts.every(part => /^\p{Lu}[\p{L}\p{N}]*(?:[ _-][\p{L}\p{N}]+){0,2}$/u.test(part));
  return words ? parts : [];
}

/** The offer of a placeholder, read from its own text. */
export function offerOf(text: string): PlaceholderOffer {
  const inner = withoutBrackets(text);
  const examples = /(?:^|[\s,(-])e\.?\s?g\.?[,:]?\s+(.+)$/iu.exec(inner)?.[1];
  if (examples !== undefined) {
    const listed = examples.replace(/\s+or\s+(?:NEEDS CLARIFICATION|N\/A)$/u, '').split(/,\s*/u);
    return { examples: listed.map(unquoted).filter(Boolean), choices: [] };
  }
  const choices = choicesOf(inner);
  if (choices.length > 0) return { examples: [], choices };
  return { examples: [], choices: text === inner ? [] : bracketedChoices(inner) };
}

/** A text without the brackets around it. A bracket whose other half is elsewhere is a part of the text. */
function withoutBrackets(text: string): string {
  const trimmed = text.trim();
  return /^(?:\[.*\]|\{.*\})$/su.test(trimmed) ? withoutBrackets(trimmed.slice(1, -1)) : trimmed;
}

/**
 * The alternatives inside brackets. A bar always separates alternatives. A slash also joins words (`[DATE/TIME]`,
 * `[name/team]`), so that two words are alternatives only when both begin with a capital and go on in lower case.
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
