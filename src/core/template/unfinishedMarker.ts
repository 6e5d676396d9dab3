import type { Range } from '../text/positions';
import { anyPhrase, linkingVerbs, unfinishedMarkers, unfinishedNouns } from './vocabulary';

const words = String.raw`(?:${anyPhrase(unfinishedMarkers)}|\?{3,})`;
/** `TBD` is never a noun: nobody searches for it. */
const adjectives = anyPhrase(unfinishedMarkers.filter(word => !unfinishedNouns.includes(word)));
const verbs = anyPhrase(linkingVerbs);
const stop = `[.。;；,，…?？!！]*$`;
const remark = String.raw`\s*[(（:：—–]|\s*-(?![\p{L}\p{N}])`;
/** `TODO / FIXME` are nouns, `TBD / later` is a value. */
const alternative = String.raw`\s\/\s(?!\s*${words})`;
const commentSign = String.raw`(?:\/\/|--|#|%|\/\*|<!--)[ \t]*`;

/** `is`, `are currently`. */
const linked = String.raw`(?<!\p{L})${verbs}\s(?:\p{Ll}+ly\s)?`;

const anyMarker = new RegExp(words, 'u');
const first = new RegExp(
  `^[*_]{0,3}(?:(?:${commentSign})?${words}(?=[*_]{0,3}(?:${stop}|${remark}|${alternative}))|${adjectives}(?=[,，;；]|[.。]\\s|\\s(?:for|until|by|with|after|before|once|when|pending|depending)\\s))`,
  'u',
);
const firstOfQuote = new RegExp(String.raw`^([*_]{1,3})${words}(?=\1)`, 'u');
const bracketed = new RegExp(String.raw`^[(（【]\s*${words}\s*[)）】](?=${stop})`, 'u');
const lastInBrackets = new RegExp(String.raw`[(（]\s*${words}\s*[)）](?=${stop})`, 'u');
const last = new RegExp(
  String.raw`(?:(?<=[—–]\s*|\s-\s+)${words}|(?<=[,，;；]\s*|${linked})${adjectives})(?=${stop})`,
  'u',
);
const lastForSomebody = new RegExp(String.raw`(?<!\S)${words}\s(?:\p{L}+\s){0,2}@[\w-]+(?=[.)]*$)`, 'u');
const sentence = new RegExp(
  String.raw`(?<=[.!?。！？]\s)${words}(?=\s*[:：]|\s*[(（]@|[.。]?$)|(?<=${linked})${adjectives}(?=[.。]\s)`,
  'gu',
);
/** `(name TBD)`, `(list TBD before June)`, `（名称待定）`: what is open, in at most three words. `(no TBD)` is about the marker. */
const inRemark = new RegExp(
  String.raw`(?<=[(（](?!(?:[\p{L}.,]+\s)*?(?:no|not|without|or|and|as|like|use|used|marked|any|every|all|kein|keine|sin|sem|sans|без)\s)(?:[\p{L}\p{N}-]+\s){1,3}|[(（][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,12})${adjectives}(?=[)）]|\s(?:[\p{L}\p{N}-]+\s?){1,4}[)）])`,
  'gu',
);
/** `Costs [TBD]`, `Kosten (TBD)`: what is open in a heading. */
const lastInHeading = new RegExp(
  String.raw`(?<=[\p{L}\p{N}].*\s|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?:\[${words}\]|[(（【]${adjectives}[)）】])$`,
  'u',
);
/** `[TBD](…)`: a link whose target or text is still to be chosen. */
const linkText = new RegExp(String.raw`\[${adjectives}\](?=[[(])`, 'gu');
/** In a list of values: `Linux, Windows (TBD), macOS`, `cache (eviction - TBD)`. */
const inList = new RegExp(
  String.raw`[(（]\s*${adjectives}\s*[)）](?=[,;，；、])|(?<=\s-\s|[—–]\s?)${words}(?=[)）])`,
  'gu',
);
/** A task that has its number, and nothing else: `T001 [P] TBD`, `2.1 TODO`. */
const afterNumber = new RegExp(
  String.raw`(?<=^[*_]{0,2}(?:\p{Lu}{1,4}-?\d+|\d+(?:\.\d+)+|\d+[.)])[*_]{0,2}[.:)]?\s+(?:\[[\w-]+\]\s+)*)${words}(?=${stop})`,
  'u',
);
const inSquares = new RegExp(String.raw`^${words}(?:$|\s*(?:[:：—–]|-\s)\s*(?=\S))`, 'u');
const comment = new RegExp(
  String.raw`^(?:${commentSign})?${words}(?:[\s.。*>/-]*$|\s*[(（:：—–-][^\r\n]*$)`,
  'u',
);

/** No marker at the end of a sentence is further from it, remark included. */
const tailLength = 120;

/** Whether a text may have a marker somewhere: a cheap test. */
export function mayHaveMarker(text: string): boolean {
  return anyMarker.test(text);
}

/** Where a value stands, as far as a marker means something else there. */
export interface ValuePlace {
  readonly inQuote: boolean;
  /** A task may be about markers. */
  readonly inTask: boolean;
}

/**
 * The markers in a value, as ranges in it: one that it consists of or begins with (`TBD`, `TODO (by Ada)`), one at the end of
 * a sentence (`Costs – TBD`), or one that begins a sentence (`Small. TODO: measure`).
 */
export function markersOf(value: string, { inQuote, inTask }: ValuePlace): readonly Range[] {
  const start =
    bracketed.exec(value) ?? first.exec(value) ?? (inQuote ? firstOfQuote.exec(value) : undefined);
  if (start) {
    const emphasis = /^[*_]*/u.exec(start[0])?.[0].length ?? 0;
    return [{ start: emphasis, end: start[0].length }];
  }
  if (inTask) {
    const numbered = afterNumber.exec(value);
    return numbered ? [{ start: numbered.index, end: numbered.index + numbered[0].length }] : [];
  }
  const tailStart = Math.max(0, value.length - tailLength);
  const tail = value.slice(tailStart);
  const end = lastInBrackets.exec(tail) ?? last.exec(tail) ?? lastForSomebody.exec(tail);
  const found = [sentence, inList, inRemark]
    .flatMap(pattern => [...value.matchAll(pattern)].map(matchRange))
    .toSorted((a, b) => a.start - b.start);
  if (!end || !isAlone(tail.slice(0, end.index))) return found;
  const at = tailStart + end.index;
  return [...found.filter(range => range.end <= at), { start: at, end: at + end[0].length }];
}

/** The marker in brackets at the end of a heading. A marker without brackets, or alone, may be the subject. */
export function markerInHeading(heading: string): Range | undefined {
  const found = lastInHeading.exec(heading);
  return found ? matchRange(found) : undefined;
}

/** The links in a text that have a marker in place of words, as the ranges of their words in brackets. */
export function markedLinksIn(text: string): readonly Range[] {
  return [...text.matchAll(linkText)].map(matchRange);
}

function matchRange({ index, 0: text }: RegExpExecArray | RegExpMatchArray): Range {
  const start = index ?? 0;
  return { start, end: start + text.length };
}

/** Of several markers in a row, as in `TODO, TBC, TBD`, none is a value. */
function isAlone(before: string): boolean {
  return !anyMarker.test(before);
}

/** Whether the words in square brackets are a marker (`TBD`), and whether they say more (`TODO: measure`). */
export function markerInSquares(text: string): { readonly saysMore: boolean } | undefined {
  const found = inSquares.exec(text);
  return found ? { saysMore: found[0].length < text.length } : undefined;
}

/** Whether a line of code is a marker and nothing else: `// TODO`, `-- TBD: the schema`. */
export function isMarkerLine(line: string): boolean {
  return comment.test(line);
}
