import type { PlaceholderCandidate } from '../template/placeholders/placeholder';
import type { Template } from '../template/template';
import { lineAfter, lineBefore } from '../text/lines';
import { inlineText } from './inlineText';

/** What a plan is about. */
export interface PlanSubject {
  /** As a person wrote it. */
  readonly title: string;
  /** The feature's folder. */
  readonly id: string;
  /** ISO 8601, `2026-11-23`. */
  readonly date: string;
  /** Where the features' folders are, from the workspace's root; undefined where that is not known. */
  readonly specsFolder?: string;
}

/** The placeholder of a template's first title, which stands for the subject wherever it comes up; undefined without one. */
export function titlePlaceholder(template: Template | undefined): string | undefined {
  const title = template?.sections.find(({ depth }) => depth === 1);
  return title?.placeholders.find(({ place }) => place === 'heading')?.text;
}

/**
 * What a placeholder is filled with when the subject says it, as Markdown for the place where it stands.
 *
 * - The title goes where the title placeholder stands in prose.
 * - The id goes where a placeholder names it (`[###-feature-name]`) or is the feature's folder in a path
 *   (`specs/{x}/spec.md`), in code too.
 * - The date goes where a placeholder of the head names the day of writing; other dates are events of the plan.
 *
 * @param source of the section that the placeholder's range points into
 * @param inHead the placeholder stands before the second heading of a document
 */
export function subjectValue(
  { text, place, range }: PlaceholderCandidate,
  source: string,
  subject: PlanSubject,
  { titleToken, inHead }: { readonly titleToken: string | undefined; readonly inHead: boolean },
): string | undefined {
  const inCode = place === 'code' || place === 'fence';
  const before = lineBefore(source, range.start);
  const words = text.replace(/^[[{]+|[\]}]+$/gu, '').trim();
  if (namesFeatureId(words) || isFeatureFolder(before, lineAfter(source, range.end))) {
    if (!inCode) return inlineText(subject.id, before);
    // Code has no escapes: a folder name that would end it stays for the author.
    return /[`|]/u.test(subject.id) ? undefined : subject.id;
  }
  if (text === titleToken && !inCode) return inlineText(subject.title, before);
  return inHead && namesDate(words) && isDayOfWriting(before) ? subject.date : undefined;
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

/**
 * Whether the label before a date, if it has one, is that of the day on which a plan is written. `**Approved**:` and
 * `| Due date |` are for somebody to say.
 */
function isDayOfWriting(before: string): boolean {
  const [, label = ''] = /([^|:：]*)(?:[:：][*_\s]*|\*\*\s*|\|\s*)$/u.exec(before) ?? [];
  const words = label.replace(/^[ \t>]*(?:[-+*]|\d+[.)])[ \t]|[*_`]/gu, '').trim();
  return (
    words === '' ||
    /^(?:date|(?:date )?(?:created|creation|started|written|drafted)(?: date)?(?: on)?|start(?: date)?|(?:last )?(?:updated|modified|changed)(?: on)?|创建(?:日期)?|建立(?:日期)?|日期|作成日?|日付|작성일|날짜|fecha|datum|erstellt(?: am)?)$/iu.test(
      words,
    )
  );
}

function namesDate(words: string): boolean {
  return /^(?:(?:today'?s?|current|creation|created|start) )?date(?: created)?(?:[:,]? ?\(?yyyy-mm-dd\)?)?$|^today$|^yyyy-mm-dd$|^(?:创建|建立|当前|當前)?日期$|^(?:作成)?日付?$|^작성일$|^날짜$|^fecha$|^datum$/iu.test(
    words,
  );
}
