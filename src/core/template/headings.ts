import { memoizeBySection } from '../markdown/sectionCache';
import { literalPattern } from '../text/patterns';
import { anyPhrase, headingRemarks } from './vocabulary';

/** `(optional)` and `*(mandatory)*` at the end of a heading. */
const remark = new RegExp(
  String.raw`\s*[*_]*[(（][^()（）]*${anyPhrase(headingRemarks)}[^()（）]*[)）][*_]*\s*$`,
  'iu',
);

/**
 * The form in which headings are compared: without numbering, emoji, `(optional)` and `*(mandatory)*`, in one case and one Unicode
 * form. `## 4. Architecture Overview` and `## Architecture overview` are the same section.
 */
function normalHeading(title: string): string {
  return title
    .normalize('NFC')
    .replace(/\p{Extended_Pictographic}|\uFE0F|\u200D/gu, '')
    .replace(remark, '')
    .trim()
    .replace(/^(?:\d+\.)*\d+[.)、]?\s+/u, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}

/** The normal heading of a section. */
export const normalTitle = memoizeBySection(({ title }) => normalHeading(title));

/**
 * A pattern for the normal headings that a template's heading stands for. A placeholder matches anything, and a number in a
 * slot any number: `Decision 1: [Title]` matches `Decision 7: Use a queue`.
 */
export function headingPattern(title: string, placeholders: readonly string[]): RegExp {
  let rest = title.replace(/\s+/gu, ' ');
  let pattern = '';
  for (const placeholder of placeholders) {
    const [before = '', ...after] = rest.split(placeholder);
    pattern += `${literal(before)}.+`;
    rest = after.join(placeholder);
  }
  if (placeholders.length === 0) return new RegExp(`^${literalPattern(normalHeading(title))}$`, 'u');
  return new RegExp(`^${(pattern + literal(rest)).trim().replace(/\d+/gu, '\\d+')}$`, 'u');
}

function literal(text: string): string {
  return literalPattern(text.normalize('NFC').toLowerCase());
}
