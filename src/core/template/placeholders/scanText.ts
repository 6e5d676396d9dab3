import type { Range } from '../../text/positions';
import { balancedBrackets } from './brackets';
import type { PlaceholderCandidate, PlaceholderPlace, PlaceholderStyle } from './placeholder';
import { isLookAlike, isYamlList } from './placeholderSyntax';

/** Placeholders that are told by their own letters, wherever prose is. */
const words: readonly {
  readonly style: PlaceholderStyle;
  readonly pattern: RegExp;
  readonly everywhere: boolean;
}[] = [
  { style: 'variable', pattern: /(?<![\w$])\$[A-Z][A-Z_]{3,}\b/gu, everywhere: true },
  { style: 'date', pattern: /(?<![\w-])YYYY-MM-DD(?![\w-])/gu, everywhere: false },
  { style: 'blank', pattern: /(?<![\w_])_{4,}(?![\w_])/gu, everywhere: false },
  { style: 'angle', pattern: /<\p{L}[\p{L}\p{N}'’,-]*(?: [\p{L}\p{N}'’,.()-]+)+>/gu, everywhere: false },
  { style: 'angle', pattern: /(?<![\p{L}\p{N}])<\p{Ll}+(?:-\p{Ll}+)+>/gu, everywhere: true },
  { style: 'stub', pattern: /\b[A-Z]{1,6}-(?:x{3}|X{3,4}|N{4}|#{3})(?!\w)/gu, everywhere: false },
];

/** What each of {@link words} has in it. */
const wordSign = /[$<]|____|YYYY|-(?:xxx|XXX|NNNN|###)/u;

/**
 * Placeholders in a stretch of source, in order, none inside another.
 *
 * @param opaque ordered ranges that are no prose: code, links, comments
 * @param values what counts as a whole value there
 */
export function scanText(
  source: string,
  within: Range,
  opaque: readonly Range[],
  place: PlaceholderPlace,
  values: readonly Range[],
): readonly PlaceholderCandidate[] {
  const inCode = place === 'code' || place === 'fence';
  const text = source.slice(within.start, within.end);
  const found = /[[{]/u.test(text)
    ? balancedBrackets(source, within, opaque)
        .filter(range => !isLookAlike(source, range, place))
        .map(range => candidate(styleOf(source, range), place, source, range, values))
    : [];
  if (!wordSign.test(text)) return found;
  for (const { style, pattern, everywhere } of words) {
    if (inCode && !everywhere) continue;
    for (const match of text.matchAll(pattern)) {
      const range = { start: within.start + match.index, end: within.start + match.index + match[0].length };
      const hidden = [...opaque, ...found.map(other => other.range)].some(
        other => other.start < range.end && range.start < other.end,
      );
      if (!hidden) found.push(candidate(style, place, source, range, values));
    }
  }
  return found.toSorted((a, b) => a.range.start - b.range.start);
}

/** Front matter has values and lists of them; `[a, b]` is a list there unless it speaks in words. */
export function scanFrontMatter(source: string, within: Range): readonly PlaceholderCandidate[] {
  const values = [
    ...source
      .slice(within.start, within.end)
      .matchAll(/^[ \t]*(?:-[ \t]+|[\w-]+:[ \t]+)(\S[^\r\n]*?)[ \t]*$/gmu),
  ].map(match => {
    const start = within.start + match.index + match[0].indexOf(match[1] ?? '');
    return { start, end: start + (match[1]?.length ?? 0) };
  });
  return values
    .flatMap(value => scanText(source, value, [], 'front-matter', [value]))
    .filter(({ text, style }) => style !== 'bracket' || !isYamlList(text));
}

function styleOf(source: string, range: Range): PlaceholderStyle {
  if (source.charAt(range.start) === '[') return 'bracket';
  return source.startsWith('{{', range.start) ? 'double-curly' : 'curly';
}

function candidate(
  style: PlaceholderStyle,
  place: PlaceholderPlace,
  source: string,
  range: Range,
  values: readonly Range[],
): PlaceholderCandidate {
  const text = source.slice(range.start, range.end).replace(/\s+/gu, ' ');
  return {
    style,
    place,
    text,
    range,
    whole: values.some(({ start, end }) => start === range.start && end === range.end),
  };
}
