import type { PlaceholderCandidate } from '../template/placeholder';
import type { Template } from '../template/template';
import { applyEdits, type Edit } from '../text/edits';

/** What a new plan knows of its feature. */
export interface PlanSubject {
  /** As a person wrote it. */
  readonly title: string;
  /** The feature's folder. */
  readonly id: string;
  /** ISO 8601, `2026-11-23`. */
  readonly date: string;
}

/**
 * The template's text with the feature's title, id and date wherever the template asks for them. Whatever else the
 * template leaves open stays open.
 *
 * - The title goes where the first heading has a placeholder, and where the same one stands elsewhere.
 * - The id goes where a placeholder names it (`[###-feature-name]`) or is the folder of a file (`specs/{x}/spec.md`).
 * - The date goes where a placeholder before the second heading names one; later dates are events of the plan.
 */
export function fillTemplate(template: Template, subject: PlanSubject): string {
  const source = template.snapshot.text;
  const titleHeading = template.sections.find(({ depth }) => depth === 1);
  const titleToken = titleHeading?.placeholders.find(({ place }) => place === 'heading')?.text;
  const firstPart = template.sections.find(({ depth }) => depth > 1)?.section.range.start ?? source.length;
  const edits: Edit[] = [];
  for (const placeholder of [...template.placeholders.values()].flat()) {
    const value = valueFor(placeholder, { source, titleToken, firstPart, subject });
    if (value !== undefined) edits.push({ range: placeholder.range, newText: value });
  }
  return applyEdits(source, edits);
}

interface Question {
  readonly source: string;
  readonly titleToken: string | undefined;
  readonly firstPart: number;
  readonly subject: PlanSubject;
}

function valueFor(
  placeholder: PlaceholderCandidate,
  { source, titleToken, firstPart, subject }: Question,
): string | undefined {
  const words = placeholder.text.replace(/^[[{]+|[\]}]+$/gu, '').trim();
  const before = source.charAt(placeholder.range.start - 1);
  const after = source.slice(placeholder.range.end, placeholder.range.end + 200);
  if (before === '/' && /^\/[\w.-]+\.\w+/u.test(after)) return subject.id;
  if (/^#{2,}-|^feature[-_ ]?id$/iu.test(words)) return subject.id;
  if (placeholder.text === titleToken) return inlineText(subject.title);
  if (
    placeholder.range.start < firstPart &&
    /^(?:date|yyyy-mm-dd|日期|日付|날짜|fecha|datum)$/iu.test(words)
  ) {
    return subject.date;
  }
  return undefined;
}

/** A person's words as one line of Markdown text: what would start code, a link, a cell or a tag is escaped. */
function inlineText(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*[\]<>|{}]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
}
