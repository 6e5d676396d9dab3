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
  const parts = text.trim().split(/\/|(?<! ) +\| +/u);
  const words =
    parts.length >= 3 && parts.every(part => /^\p{Lu}[\p{L}\p{N}]*(?:[ _-][\p{L}\p{N}]+){0,2}$/u.test(part));
  return words ? parts : [];
}

/** The examples in the words of a placeholder: `e.g., Docker, AWS` gives two. Undefined when the words announce none. */
export function examplesOf(words: string): readonly string[] | undefined {
  const examples = /(?:^|[\s,(-])e\.?\s?g\.?[,:]?\s+(.+)$/iu.exec(words)?.[1];
  return examples
    ?.replace(/(?<!\s)\s+or\s+(?:NEEDS CLARIFICATION|N\/A)$/u, '')
    .split(/,\s*/u)
    .map(unquoted)
    .filter(Boolean);
}

function unquoted(text: string): string {
  return text.trim().replace(/^"(.*)"$/u, '$1');
}
