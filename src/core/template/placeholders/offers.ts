import { type PlaceholderNotation, placeholderNotation } from './notation';
import type { PlaceholderOffer } from './placeholder';
import { choicesOf, examplesOf } from './values';

/** The offer of a placeholder, read from its own text. */
export function offerOf(text: string, notation: PlaceholderNotation = placeholderNotation): PlaceholderOffer {
  const inner = notation.wordsIn(text);
  const examples = examplesOf(inner);
  if (examples) return { examples, choices: [] };
  const choices = choicesOf(inner);
  if (choices.length > 0) return { examples: [], choices };
  return { examples: [], choices: text === inner ? [] : bracketedChoices(inner) };
}

/**
 * The alternatives inside brackets. A bar always separates alternatives. A slash also joins words (`[DATE/TIME]`,
 * `[name/team]`), so that two words are alternatives only when both begin with a capital and go on in lower case.
 */
function bracketedChoices(inner: string): readonly string[] {
  const isWords = (part: string) => /^\p{L}[\p{L}\p{N} ]*$/u.test(part);
  const byBar = inner.split(/(?<!\s)\s*\|\s*/u);
  if (byBar.length >= 2) return byBar.every(isWords) ? byBar : [];
  const bySlash = inner.split(/(?<!\s)\s*\/\s*/u);
  const enough =
    bySlash.length >= 3 || (bySlash.length === 2 && bySlash.every(part => /^\p{Lu}\p{Ll}/u.test(part)));
  return enough && bySlash.every(isWords) ? bySlash : [];
}
