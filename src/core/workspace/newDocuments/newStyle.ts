import { countsOf } from '../../text/counts';

/**
 * The pattern for a new document among others: with the form of name that at least half of them have, `adr-{number}-{name}.md`
 * beside `adr-001-login.md`; else as it is.
 *
 * @param neighbours names of files, or of folders where the pattern is of a folder and a name
 */
export function patternLike(neighbours: readonly string[], pattern: string): string {
  // Whoever accepts the document gives it its number.
  if (/^\d/u.test(pattern)) return pattern;
  const [, ...rest] = pattern.split('/');
  const [mostUsed] = [...countsOf(neighbours.map(formOf))].toSorted(([, a], [, b]) => b - a);
  if (!mostUsed || mostUsed[1] * 2 < neighbours.length) return pattern;
  return [mostUsed[0], ...rest].join('/');
}

/** The gaps that a name has in a pattern, and what stands around them. */
function formOf(name: string): string {
  const end = /(?:\.\p{L}+)?\.md$/iu.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - end.length);
  return formOfStem(stem) + end.replace(/md$/iu, 'md');
}

function formOfStem(stem: string): string {
  const dated = /^\d{4}-\d{2}-\d{2}([-_ ]+)/u.exec(stem);
  if (dated) return `{date}${dated[1]}{name}`;
  const numbered = /^(?<before>(?:\p{L}+[-_ ])?)\d{1,7}(?:(?<sign>[-_. ]+).+)?$/u.exec(stem)?.groups;
  if (!numbered) return '{name}';
  const { before = '', sign } = numbered;
  return `${before}{number}${sign === undefined ? '' : `${sign}{name}`}`;
}
