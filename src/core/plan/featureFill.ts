import { placeholderNotation } from '../template/placeholders/notation';
import { isCodePlace } from '../template/placeholders/placeholder';
import type { PlaceholderCandidate } from '../template/placeholders/styles';
import type { Template } from '../template/template';
import {
  anyPhrase,
  dateNames,
  dayOfWritingLabels,
  featureDocumentNames,
  featureIdNames,
  featuresFolderNames,
  numberNames,
} from '../template/vocabulary';
import { lineAfter, lineBefore } from '../text/lines';
import { memoize } from '../text/memoize';
import { inlineText } from './inlineText';

/** The feature that a plan is for, or what another document is about. */
export interface Feature {
  /** The title as a person wrote it. */
  readonly title: string;
  /** The name of the feature's folder; undefined where a document is of no feature. */
  readonly id?: string;
  /** The number of a document, with its zeros; undefined where it has none. */
  readonly number?: string | undefined;
  /** The day of writing, ISO 8601. */
  readonly date: string;
  /** The path of the folder of all features, from the workspace's root; undefined when it is unknown. */
  readonly specsFolder?: string;
}

/** The placeholder of a template's title. The same text means the feature's title everywhere; undefined without one. */
export function titlePlaceholder(template: Template | undefined): string | undefined {
  return template && foundTitlePlaceholder(template);
}

const foundTitlePlaceholder = memoize(({ sections }: Template): string | undefined => {
  const title = sections.find(({ depth }) => depth === 1);
  return title?.placeholders.find(({ place, text }) => place === 'heading' && !isNumber(text))?.text;
});

/**
 * The text that the feature gives for a placeholder, as Markdown for its place; undefined when the feature gives none.
 *
 * - The title replaces the title placeholder in prose.
 * - The id replaces a placeholder that names it (`[###-feature-name]`) or that is the feature's folder in a path
 *   (`specs/{x}/spec.md`), in code and in links too.
 * - The number replaces a placeholder that stands for it, or for one with a prefix (`ADR-NNNN`), in the title, and in the head
 *   behind a label for it.
 * - The date replaces a placeholder for the day of writing in the head. Other dates are events of the plan.
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
  const inCode = isCodePlace(place);
  const before = lineBefore(source, range.start, mostAround);
  const words = wordsOf(text);
  if (feature.number !== undefined && inHead && !inCode && isNumber(text)) {
    const isOwn = place === 'heading' || numberName.test(plainLabel(before));
    return isOwn ? numberedLike(words, feature.number) : undefined;
  }
  if (namesFeatureId(words) || isFeatureFolder(before, lineAfter(source, range.end, mostAround))) {
    if (feature.id === undefined) return undefined;
    if (!inCode) return inlineText(feature.id, before);
    // Code has no escapes. An id that would end the code or the destination is left to the author.
    return (place === 'destination' ? /[\s()<>|]/u : /[`|]/u).test(feature.id) ? undefined : feature.id;
  }
  if (text === titleToken && !inCode) return inlineText(feature.title, before);
  if (!inHead) return undefined;
  const isDate = namesDate(words) ? isDayOfWriting(before) : isDateInWords(words, before);
  return isDate ? feature.date : undefined;
}

/** The marks of every style go: `[DATE]`, `{{DATE}}`. The name of a variable is no word of an author. */
function wordsOf(placeholder: string): string {
  return placeholderNotation
    .wordsIn(placeholder)
    .replace(/^[^\p{L}\p{N}#$]+|(?<![^\p{L}\p{N})#])[^\p{L}\p{N})#]+$/gu, '');
}

const numberName = new RegExp(`^${anyPhrase(numberNames)}$`, 'iu');
const blankNumber = /^(?<prefix>(?:\p{L}{1,6}[-_ ]?)??)(?:[Nn]{2,}|[Xx]{2,}|#{2,}|0{2,})$/u;

/** Whether a placeholder stands for the number of a document. */
function isNumber(placeholder: string): boolean {
  const words = wordsOf(placeholder);
  return numberName.test(words) || blankNumber.test(words);
}

/** A number with the prefix that its placeholder has. */
function numberedLike(words: string, number: string): string {
  return (blankNumber.exec(words)?.groups?.['prefix'] ?? '') + number;
}

/** What stands around a placeholder says something about it on this many UTF-16 units. A line may hold thousands of placeholders. */
const mostAround = 300;

const featureIdName = new RegExp(`^${anyPhrase(featureIdNames).replaceAll(' ', '[-_ ]?')}$`, 'iu');

function namesFeatureId(words: string): boolean {
  return /^#{2,}-/u.test(words) || featureIdName.test(words);
}

const featuresFolderBefore = new RegExp(
  String.raw`(?:^|[\s\x60"'(/\\.])${anyPhrase(featuresFolderNames)}\/$`,
  'iu',
);
const featureDocumentAfter = new RegExp(String.raw`^\/${anyPhrase(featureDocumentNames)}\.md\b`, 'iu');

/** Whether a placeholder is a folder name in a path, below a features folder or above a document of a feature. */
function isFeatureFolder(before: string, after: string): boolean {
  return (
    (featuresFolderBefore.test(before) && !/^[\w-]/u.test(after)) ||
    (before.endsWith('/') && featureDocumentAfter.test(after))
  );
}

const dayOfWritingLabel = new RegExp(`^${anyPhrase(dayOfWritingLabels)}$`, 'iu');

/**
 * Whether a date stands for the day of writing: it has no label, or a label for that day. Only a person knows the date of
 * `**Approved**:` or `| Due date |`.
 */
function isDayOfWriting(before: string): boolean {
  const words = plainLabel(before);
  return words === '' || dayOfWritingLabel.test(words);
}

/** The label before a place without its marks; empty without one. */
function plainLabel(before: string): string {
  return labelBefore(before)
    .replace(/^[ \t>]*(?:[-+*]|\d+[.)])[ \t]|[*_`]/gu, '')
    .trim();
}

/** The words before a colon, closing `**` or bar at the end of a line, from the colon or bar before them; empty without any. */
function labelBefore(line: string): string {
  const text = line.trimEnd();
  const bare = text.replace(/(?<![*_\s])[*_\s]+$/u, '');
  let end: number;
  if (/[:：]$/u.test(bare)) end = bare.length - 1;
  else if (text.endsWith('**')) end = text.length - 2;
  else if (text.endsWith('|')) end = text.length - 1;
  else return '';
  const start = end === 0 ? -1 : Math.max(...['|', ':', '：'].map(sign => text.lastIndexOf(sign, end - 1)));
  return text.slice(start + 1, end);
}

/** `date: {YYYY-MM-DD when the decision was last updated}`: the label has to say that it is the day of writing. */
function isDateInWords(words: string, before: string): boolean {
  return /(?<![\w-])yyyy-mm-dd(?![\w-])/iu.test(words) && dayOfWritingLabel.test(plainLabel(before));
}

const dateName = new RegExp(`^${anyPhrase(dateNames)}$`, 'iu');

/** Whether the words of a placeholder name a date: `[DATE: YYYY-MM-DD]` names one and its form. */
export function namesDate(words: string): boolean {
  return dateName.test(words.replace(/(?<=\S)[:,]? ?\(?yyyy-mm-dd\)?$/iu, ''));
}
