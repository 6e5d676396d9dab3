import { literalPattern } from '../../text/patterns';
import type { FileReader, FolderEntry } from '../files';
import { matchesGlob } from '../glob';
import { isSearched } from '../searchedFolders';
import { isTemplatePath } from '../templates/templatePaths';

/** What the gaps of a pattern are filled with. */
export interface GapValues {
  /** A slug. */
  readonly name: string;
  /** ISO 8601. */
  readonly date: string;
}

/** The digits of a number without neighbours. */
const usualWidth = 4;

/** Widths that a number may have. */
const widths = [usualWidth, 3, 2, 1, 5, 6, 7];

/**
 * What a pattern for the paths of new documents has to be and is not, in words; undefined where it is right. A pattern is
 * names from a folder down with `/` between them, with the gaps `{number}`, which comes once, `{name}` and `{date}`.
 *
 * @param globs of the documents, from the same folder
 */
export function missingInPattern(pattern: string, globs: readonly string[]): string | undefined {
  if (!pattern.endsWith('.md')) return 'a path that ends in .md, such as docs/adr/{number}-{name}.md';
  const names = pattern.split('/');
  if (names.some(name => /^\.{0,2}$|^\p{L}:|\\/u.test(name)))
    return 'a path that stays in the folder of this file, with / between its names';
  // In any case: a file system may not tell `.GIT` from `.git`.
  const folders = names.slice(0, -1).map(name => name.toLowerCase());
  if (folders.some((_, index) => !isSearched(folders.slice(0, index + 1))))
    return 'a path without folders that are never searched for documents, such as .git and templates';
  if (
    /[{}*?]/u.test(pattern.replace(/\{(?:number|name|date)\}/gu, '')) ||
    /\{number\}.*\{number\}/u.test(pattern)
  )
    return 'a path with no other signs for what changes than {number}, once, {name} and {date}';
  if (!/\{(?:number|name)\}/u.test(pattern)) return 'a path with {number} or {name}';
  const isMatched = widths.some(width => globs.some(glob => matchesGlob(glob, sampleNames(pattern, width))));
  return isMatched ? undefined : 'a path that "files" matches';
}

/** The names of a path that a pattern may give. */
export function sampleNames(pattern: string, width = usualWidth): readonly string[] {
  const values = { name: 'name', date: '2031-01-02' };
  return filled(pattern, values).map(name => name.replace('{number}', '1'.padStart(width, '0')));
}

/** The path that a pattern gives. */
export interface NewPath {
  /** From the folder of the pattern. */
  readonly names: readonly string[];
  /** Undefined in a pattern without one. */
  readonly number: string | undefined;
}

/** The path of a new document. Its number comes after the highest one beside it, and is as wide as they are. */
export async function pathFrom(
  pattern: string,
  values: GapValues,
  files: FileReader,
  folder: string,
): Promise<NewPath> {
  const names = filled(pattern, values);
  const numbered = names.findIndex(name => name.includes('{number}'));
  if (numbered < 0) return { names, number: undefined };
  const beside = files.join(folder, ...names.slice(0, numbered));
  const entries = await files.readFolder(beside).catch((): readonly FolderEntry[] => []);
  const written = pattern.split('/')[numbered] ?? '';
  const number = nextNumber(
    (entries ?? []).map(({ name }) => name),
    written,
  );
  return { names: names.map(name => name.replace('{number}', number)), number };
}

/**
 * The number after the highest one in names of a form, as wide as the widest.
 *
 * @param form one name of a pattern, with `{number}` in it
 */
function nextNumber(names: readonly string[], form: string): string {
  const [before = ''] = form.split('{number}');
  const start = new RegExp(`^${patternOf(before)}(?!\\d{4}-\\d{2}-\\d{2})(\\d{1,7})(?!\\d)`, 'iu');
  let [highest, width] = [0, 0];
  for (const name of names) {
    const number = start.exec(name)?.[1];
    if (number === undefined) continue;
    width = Math.max(width, number.length);
    // The number of a template, such as 9999, counts nothing.
    if (!isTemplatePath([name])) highest = Math.max(highest, Number(number));
  }
  return String(highest + 1).padStart(width === 0 ? usualWidth : width, '0');
}

function filled(pattern: string, { name, date }: GapValues): readonly string[] {
  return pattern
    .split('/')
    .map(part => part.replace(/\{(name|date)\}/gu, (_, gap) => (gap === 'name' ? name : date)));
}

/** A regular expression for what stands before a number. */
function patternOf(text: string): string {
  return text
    .split(/(\{name\}|\{date\})/u)
    .map(part => {
      if (part === '{date}') return String.raw`\d{4}-\d{2}-\d{2}`;
      return part === '{name}' ? '.+?' : literalPattern(part);
    })
    .join('');
}
