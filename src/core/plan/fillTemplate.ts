import type { PlaceholderCandidate } from '../template/placeholder';
import type { Template } from '../template/template';
import { applyEdits, type Edit } from '../text/edits';
import { inlineText } from './inlineText';

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
 * - The title goes where the first heading has a placeholder, and where the same one stands elsewhere in prose.
 * - The id goes where a placeholder names it (`[###-feature-name]`) or is the feature's folder in a path
 *   (`specs/{x}/spec.md`), in code too.
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
  { text, place, range }: PlaceholderCandidate,
  { source, titleToken, firstPart, subject }: Question,
): string | undefined {
  const inCode = place === 'code' || place === 'fence';
  const lineBefore = /[^\r\n]*$/u.exec(source.slice(0, range.start))?.[0] ?? '';
  const words = text.replace(/^[[{]+|[\]}]+$/gu, '').trim();
  const lineAfter = /^[^\r\n]*/u.exec(source.slice(range.end))?.[0] ?? '';
  if (namesFeatureId(words) || isFeatureFolder(lineBefore, lineAfter)) {
    if (!inCode) return inlineText(subject.id, lineBefore);
    // Code has no escapes: a folder name that would end it stays for the author.
    return /[`|]/u.test(subject.id) ? undefined : subject.id;
  }
  if (text === titleToken && !inCode) return inlineText(subject.title, lineBefore);
  return range.start < firstPart && namesDate(words) ? subject.date : undefined;
}

function namesFeatureId(words: string): boolean {
  return /^#{2,}-|^feature[-_ ]?(?:id|folder|dir|directory)$/iu.test(words);
}

/** A whole folder name in a path, below a specs folder or above a document that lies beside the plan. */
function isFeatureFolder(before: string, after: string): boolean {
  return (
    (/(?:^|[\s`"'(/\\.])(?:specs|features)\/$/iu.test(before) && !/^[\w-]/u.test(after)) ||
    (before.endsWith('/') &&
      /^\/(?:requirements|spec|design|plan|tasks|research|quickstart|data-model)\.md\b/iu.test(after))
  );
}

function namesDate(words: string): boolean {
  return /^(?:(?:today'?s?|current|creation|created|start) )?date(?: created)?(?:[:,]? ?\(?yyyy-mm-dd\)?)?$|^today$|^yyyy-mm-dd$|^(?:创建|建立|当前|當前)?日期$|^(?:作成)?日付?$|^작성일$|^날짜$|^fecha$|^datum$/iu.test(
    words,
  );
}
