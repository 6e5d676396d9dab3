/** The source of a pattern for a text as it stands. */
export function literalPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

/** The source of a pattern for any of several, the longest first; for none of none. */
export function anyPattern(patterns: readonly string[]): string {
  if (patterns.length === 0) return '(?!)';
  const distinct = [...new Set(patterns)].toSorted((a, b) => b.length - a.length);
  return `(?:${distinct.join('|')})`;
}
