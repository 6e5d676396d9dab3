import type { Range } from '../../text/positions';
import type { PlaceholderNotation } from './notation';
import { scanText } from './scanText';
import type { PlaceholderCandidate } from './styles';
import { wholeValue } from './wholeValue';

/** A line of YAML or TOML, unless it is a comment: what stands before its value, and the value with what follows it. */
const line = /^([ \t]*(?:-[ \t]+)*(?:[^\s:=#"'[{<-][^:=\r\n]*(?::[ \t]+|=[ \t]*))?)([^\s#][^\r\n]*)/gmu;

/** The candidates in the values of front matter. */
export function scanFrontMatter(
  source: string,
  within: Range,
  notation: PlaceholderNotation,
): readonly PlaceholderCandidate[] {
  return [...source.slice(within.start, within.end).matchAll(line)].flatMap(match => {
    const [, lead = '', rest = ''] = match;
    const start = within.start + match.index + lead.length;
    const value = valueIn(source, { start, end: start + rest.length });
    const found = scanText(source, value, [], 'front-matter', [value], notation);
    // Three dots alone end a document of YAML.
    return found.length > 0 || lead.trim() === ''
      ? found
      : wholeValue(source, value, 'front-matter', notation);
  });
}

/** A value without the comment after it, and without the quotes or the brackets of a list of quotes around it. */
function valueIn(source: string, { start, end }: Range): Range {
  const text = source.slice(start, end);
  const comment = text.search(/(?<=\s)#/u);
  const value = (comment < 0 ? text : text.slice(0, comment)).trimEnd();
  const around = /^\[\s*["'].*["']\s*\]$/u.test(value) || /^(["']).*\1$/u.test(value) ? 1 : 0;
  return value.length < 2
    ? { start, end: start + value.length }
    : { start: start + around, end: start + value.length - around };
}
