/** Whether a comment is for the author. Markers such as `OPENSPEC:START`, `planquill-…` and `Language: …` are for tools. */
export function isGuidance(html: string): boolean {
  return /^<!--(?!\s*(?:[\w-]+:(?:start|end)\b|planquill-|markdownlint-|prettier-|Language:)).*-->\s*$/isu.test(
    html,
  );
}
