import {
  anyPhrase,
  clarificationMarker,
  exampleIntroductions,
  exampleLabels,
  exampleWords,
  orWords,
  removalPhrases,
  translatedClarificationMarkers,
  wordsToTheAuthor,
} from '../vocabulary';
import { saysNothing } from './saysNothing';

/** `...` or `…`. */
export function isEllipsis(text: string): boolean {
  return /^(?:\.{3}|…)$/u.test(text.trim());
}

/**
 * The alternatives of a choice list such as `High/Medium/Low` or `Draft | In Review | Done`; empty for any other text. A list
 * has three alternatives or more: with two, `N/A` and `CI/CD` would be lists. Each begins with a capital, as `src/api/routes` is
 * a path; or each is one letter of a script without capitals, as in `高/中/低`.
 */
export function choicesOf(text: string): readonly string[] {
  const parts = text.trim().split(/\/|(?<! ) +\| +/u);
  const isWord = (part: string) => /^(?:\p{Lu}[\p{L}\p{N}]*(?:[ _-][\p{L}\p{N}]+){0,2}|\p{Lo})$/u.test(part);
  const words = parts.length >= 3 && parts.every(isWord);
  return words ? parts : [];
}

/** Several words in one pair of parentheses: `(fill me in)`. `(none at this time)` is an answer that a plan may keep. */
export function isParenthesised(text: string): boolean {
  if (!/^[(（].*[)）]$/su.test(text) || !/\S\s+\S|[\p{Script=Han}\p{Script=Kana}]{4}/u.test(text))
    return false;
  if (saysNothing(text)) return false;
  let depth = 0;
  for (const [index, sign] of [...text].entries()) {
    if (/[(（]/u.test(sign)) depth += 1;
    else if (/[)）]/u.test(sign)) depth -= 1;
    if (depth === 0) return index === [...text].length - 1;
  }
  return false;
}

const toTheAuthor = new RegExp(`^${anyPhrase(wordsToTheAuthor)}`, 'iu');

/** The source of a pattern that every text with such words matches. */
export const toTheAuthorSign = anyPhrase(
  wordsToTheAuthor.flatMap(word => [word, word.charAt(0).toUpperCase() + word.slice(1)]),
);

/** `Your name`. */
export function speaksToAuthor(text: string): boolean {
  return toTheAuthor.test(text);
}

const examplesStart = new RegExp(
  String.raw`(?:^|[\s,，、(（-])(?:${anyPhrase(exampleIntroductions)}[,:：]?\s+|${anyPhrase(exampleWords)}[,，、:：]?\s*|${anyPhrase(exampleLabels)}\s?[:：]\s*)(\S.*)$`,
  'iu',
);
const noAnswer = anyPhrase([clarificationMarker, ...translatedClarificationMarkers, 'N/A']);
const lastNoAnswer = new RegExp(
  String.raw`(?:(?<!\s)\s+${anyPhrase(orWords)}\s+|(?<!\s)\s*${anyPhrase(orWords.filter(word => /^\P{Script=Latin}+$/u.test(word)))}\s*)${noAnswer}$`,
  'u',
);

/**
 * The examples in the words of a placeholder, in any language of the vocabulary: `e.g., Docker, AWS` gives two. Undefined when
 * the words announce none.
 */
export function examplesOf(words: string): readonly string[] | undefined {
  return examplesStart
    .exec(words)?.[1]
    ?.replace(lastNoAnswer, '')
    .split(/[,，、]\s*/u)
    .map(unquoted)
    .filter(Boolean);
}

/** Whether the words of a placeholder ask for the removal of a part: `REMOVE IF UNUSED`. */
export function asksForRemoval(words: string): boolean {
  return removal.test(words);
}

const removal = new RegExp(`^${anyPhrase(removalPhrases)}(?![a-z])`, 'iu');

function unquoted(text: string): string {
  return text.trim().replace(/^"(.*)"$/u, '$1');
}
