/** A text with each run of white space as one space, trimmed: the form in which texts of templates are compared. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
