import { countsOf } from '../text/counts';
import { memoize } from '../text/memoize';
import type { Range } from '../text/positions';
import { placeholderNotation } from './placeholders/notation';
import type { Template } from './template';
import { anyPhrase, clarificationMarker, translatedClarificationMarkers } from './vocabulary';

/** The markers of open questions in the documents of one template. */
export interface ClarificationMarkers {
  /** Those that stand for a value even without brackets. */
  readonly bare: readonly string[];
  /** Whether words in brackets before a colon, with the question after it, are a marker. */
  readonly asks: (marker: string, question: string) => boolean;
  /** Whether a text may have a marker somewhere: a cheap test. */
  readonly mayBeIn: (text: string) => boolean;
}

const markerWords = new RegExp(`NEEDS |${anyPhrase(translatedClarificationMarkers)}`, 'u');
const known = new RegExp(`^(?:NEEDS [A-Z]+|${anyPhrase(translatedClarificationMarkers)})$`, 'u');
const withoutTemplate: ClarificationMarkers = {
  bare: [clarificationMarker],
  asks: marker => known.test(marker),
  mayBeIn: text => markerWords.test(text),
};

/**
 * The known markers, and the markers of a template: words that it has before a colon in brackets (`[ZU KLÄREN: …]`) and at the
 * end of two or more lists of examples (`[z. B. Go oder ZU KLÄREN]`). Words with several questions, but in no list, count where
 * the document has a question mark: a template may have `[Owner: …]` twice.
 */
export function clarificationMarkersOf(template: Template | undefined): ClarificationMarkers {
  return template ? learnFrom(template) : withoutTemplate;
}

const learnFrom = memoize((template: Template): ClarificationMarkers => {
  const questions = new Map<string, Set<string>>();
  const texts = [...template.placeholderTexts].map(text => placeholderNotation.wordsIn(text));
  for (const asked of texts.map(askedIn))
    if (asked) questions.set(asked.marker, (questions.get(asked.marker) ?? new Set()).add(asked.question));
  const lists = countsOf(texts.flatMap(words => endsOfList(words).filter(end => questions.has(end))));
  const bare = few([...lists].filter(([, count]) => count >= 2).map(([marker]) => marker));
  const repeated = few([...questions].filter(([, asked]) => asked.size >= 2).map(([marker]) => marker));
  if (bare.length + repeated.length === 0) return withoutTemplate;
  return {
    bare: [clarificationMarker, ...bare],
    asks: (marker, question) =>
      known.test(marker) || bare.includes(marker) || (repeated.includes(marker) && /[?？]$/u.test(question)),
    mayBeIn: text => markerWords.test(text) || [...bare, ...repeated].some(marker => text.includes(marker)),
  };
});

/** A template has one marker, in a few wordings at most. Many are labels. */
function few(markers: readonly string[]): readonly string[] {
  return markers.length > 3 ? [] : markers;
}

/** Everything that the last words of a list may be: `または要確認` and each shorter end of it. */
function endsOfList(words: string): readonly string[] {
  if (!/[,，、]/u.test(words)) return [];
  const last = words.slice(-40);
  return Array.from({ length: last.length - 1 }, (_, index) => last.slice(index));
}

/** The parts of `marker: question`. */
export function askedIn(words: string): { readonly marker: string; readonly question: string } | undefined {
  const [, marker, question] = /^([^:：\r\n]{2,60})[:：]\s*(\S.*)$/su.exec(words) ?? [];
  return marker === undefined || question === undefined ? undefined : { marker: marker.trim(), question };
}

/** The parts of `marker - question`, `marker for a part` and `marker which one?`. Other words after it are about the marker. */
export function askedWithoutColon(
  words: string,
  markers: readonly string[],
): { readonly marker: string; readonly question: string } | undefined {
  const marker = markers.find(known => words.startsWith(known));
  const rest = marker === undefined ? '' : words.slice(marker.length);
  const isAsked = /^\s?[-–—]\s*\S|^\s(?:for|on|about)\s|^\s.*[?？]$/su.test(rest);
  return marker !== undefined && isAsked ? { marker, question: rest.replace(/^[\s–—-]+/u, '') } : undefined;
}

/**
 * Where a marker stands for a value, or for a part of it: all of it, its first words before a remark, its last ones after a
 * dash or in brackets.
 */
export function markedIn(value: string, marker: string): Range | undefined {
  const first = bracketed(value, value.indexOf(marker), marker);
  const isFirst = first && !/[\p{L}\p{N}`]/u.test(value.slice(0, first.start));
  if (isFirst && /^(?:\.?$|\s*[(:：—–-])/u.test(value.slice(first.end))) return first;
  return markedAtEnd(value, marker, /\s[-–—]\s$/u);
}

/** Where a marker is the end of a heading that has words of its own before it. */
export function markedInHeading(heading: string, marker: string): Range | undefined {
  const found = markedAtEnd(heading, marker, /[:：]\s?$|\s[-–—]\s$/u);
  return found && /\p{L}/u.test(heading.slice(0, found.start)) ? found : undefined;
}

/** @param separator what must stand before a marker without round brackets */
function markedAtEnd(text: string, marker: string, separator: RegExp): Range | undefined {
  const last = bracketed(text, text.lastIndexOf(marker), marker);
  if (!last || !/^[.。;；,，]{0,3}$/u.test(text.slice(last.end))) return undefined;
  const isBracketed = /[(（]/u.test(text.charAt(last.start));
  return isBracketed || separator.test(text.slice(Math.max(0, last.start - 3), last.start))
    ? last
    : undefined;
}

const closings: Readonly<Record<string, string>> = { '[': ']', '(': ')', '（': '）' };

/** The range of a marker with the brackets right around it. */
function bracketed(text: string, start: number, marker: string): Range | undefined {
  if (start < 0) return undefined;
  const end = start + marker.length;
  const closing = closings[text.charAt(start - 1)];
  return closing !== undefined && text.charAt(end) === closing
    ? { start: start - 1, end: end + 1 }
    : { start, end };
}
