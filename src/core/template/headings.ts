import { memoizeBySection } from '../markdown/sectionCache';

/**
 * A heading as it is compared: without numbering, emoji, `(optional)` and `*(mandatory)*`, in one case and one Unicode
 * form. `## 4. Architecture Overview` and `## Architecture overview` are the same section.
 */
function normalHeading(title: string): string {
  return title
    .normalize('NFC')
    .replace(/\p{Extended_Pictographic}|\uFE0F|\u200D/gu, '')
    .replace(
      /\s*[*_]*[(（][^()（）]*(?:optional|mandatory|required|可选|必填|任意|必須)[^()（）]*[)）][*_]*\s*$/iu,
      '',
    )
    .trim()
    .replace(/^(?:\d+\.)*\d+[.)、]?\s+/u, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}

/** The normal heading of a section. */
export const normalTitle = memoizeBySection(({ title }) => normalHeading(title));

/**
 * Matches the normal headings that a template's heading stands for: each placeholder stands for anything, and the
 * numbers of a slot count (`Decision 1: [Title]` also means `Decision 7: Use a queue`).
 */
export function headingPattern(title: string, placeholders: readonly string[]): RegExp {
  let rest = title.replace(/\s+/gu, ' ');
  let pattern = '';
  for (const placeholder of placeholders) {
    const [before = '', ...after] = rest.split(placeholder);
    pattern += `${literal(before)}.+`;
    rest = after.join(placeholder);
  }
  if (placeholders.length === 0) return new RegExp(`^${escaped(normalHeading(title))}$`, 'u');
  return new RegExp(`^${(pattern + literal(rest)).trim().replace(/\d+/gu, '\\d+')}$`, 'u');
}

function literal(text: string): string {
  return escaped(text.normalize('NFC').toLowerCase());
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
