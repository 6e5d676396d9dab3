import type { PlaceholderCandidate } from '../template/placeholders/styles';
import type { Template } from '../template/template';
import {
  anyPhrase,
  dateNames,
  dayOfWritingLabels,
  featureDocumentNames,
  featureIdNames,
  featuresFolderNames,
} from '../template/vocabulary';
import { lineAfter, lineBefore } from '../text/lines';
import { inlineText } from './inlineText';

/** What a plan is about. */
export interface Feature {
  /** As a person wrote it. */
  readonly title: string;
  /** The feature's folder. */
  readonly id: string;
  /** ISO 8601, `2026-11-23`. */
  readonly date: string;
  /** Where the features' folders are, from the workspace's root; undefined where that is not known. */
  readonly specsFolder?: string;
}

/** The placeholder of a template's first title, which stands for the feature wherever it comes up; undefined without one. */
export function titlePlaceholder(template: Template | undefined): string | undefined {
  const title = template?.sections.find(({ depth }) => depth === 1);
  return title?.placeholders.find(({ place }) => place === 'heading')?.text;
}

/**
 * What a placeholder is filled with when the feature says it, as Markdown for the place where it stands.
 *
 * - The title goes where the title placeholder stands in prose.
 * - The id goes where a placeholder names it (`[###-feature-name]`) or is the feature's folder in a path
 *   (`specs/{x}/spec.md`), in code too.
 * - The date goes where a placeholder of the head names the day of writing; other dates are events of the plan.
 *
 * @param source of the section that the placeholder's range points into
 * @param inHead the placeholder stands before the second heading of a document
 */
export function featureFill(
  { text, place, range }: PlaceholderCandidate,
  source: string,
  feature: Feature,
  { titleToken, inHead }: { readonly titleToken: string | undefined; readonly inHead: boolean },
): string | undefined {
  const inCode = place === 'code' || place === 'fence';
  const before = lineBefore(source, range.start);
  const words = text.replace(/^[[{]+|[\]}]+$/gu, '').trim();
  if (namesFeatureId(words) || isFeatureFolder(before, lineAfter(source, range.end))) {
    if (!inCode) return inlineText(feature.id, before);
    // Code has no escapes: a folder name that would end it stays for the author.
    return /[`|]/u.test(feature.id) ? undefined : feature.id;
  }
  if (text === titleToken && !inCode) return inlineText(feature.title, before);
  return inHead && namesDate(words) && isDayOfWriting(before) ? feature.date : undefined;
}

const featureIdName = new RegExp(`^${anyPhrase(featureIdNames).replaceAll(' ', '[-_ ]?')}$`, 'iu');

function namesFeatureId(words: string): boolean {
  return /^#{2,}-/u.test(words) || featureIdName.test(words);
}

const featuresFolderBefore = new RegExp(
  String.raw`(?:^|[\s\x60"'(/\\.])${anyPhrase(featuresFolderNames)}\/$`,
  'iu',
);
const featureDocumentAfter = new RegExp(String.raw`^\/${anyPhrase(featureDocumentNames)}\.md\b`, 'iu');

/** A whole folder name in a path, below a specs folder or above a document that lies beside the plan. */
function isFeatureFolder(before: string, after: string): boolean {
  return (
    (featuresFolderBefore.test(before) && !/^[\w-]/u.test(after)) ||
    (before.endsWith('/') && featureDocumentAfter.test(after))
  );
}

const dayOfWritingLabel = new RegExp(`^${anyPhrase(dayOfWritingLabels)}$`, 'iu');

/**
 * Whether the label before a date, if it has one, is that of the day on which a plan is written. `**Approved**:` and
 * `| Due date |` are for somebody to say.
 */
function isDayOfWriting(before: string): boolean {
  const [, label = ''] = /([^|:：]*)(?:[:：][*_\s]*|\*\*\s*|\|\s*)$/u.exec(before) ?? [];
  const words = label.replace(/^[ \t>]*(?:[-+*]|\d+[.)])[ \t]|[*_`]/gu, '').trim();
  return words === '' || dayOfWritingLabel.test(words);
}

const dateName = new RegExp(`^${anyPhrase(dateNames)}$`, 'iu');

/** `[DATE: YYYY-MM-DD]` names a date and its form. */
function namesDate(words: string): boolean {
  return dateName.test(words.replace(/(?<=\S)[:,]? ?\(?yyyy-mm-dd\)?$/iu, ''));
}
