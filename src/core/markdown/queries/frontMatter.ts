import type { Range } from '../../text/positions';
import { rangeOf, type Section } from '../section';
import { memoizeBySection } from '../sectionCache';

/** One `key: value` of front matter. */
export interface FrontMatterEntry {
  readonly key: string;
  /** As it is written, without white space around it: quotes and a comment after it are part of it. Never empty. */
  readonly value: string;
  /** The range of the value in the section's source. */
  readonly valueRange: Range;
}

/**
 * The entries of the front matter that a section begins with, in document order; none for a section without front matter.
 *
 * This is no YAML parser: one would take up a large part of the extension. It reads each line that begins with a key and has
 * the value on the same line. Nested keys, lists and further lines of a value are left out; the value of a block scalar
 * (`key: |`) is its indicator. TOML is not read.
 */
export const frontMatterOf = memoizeBySection((section): readonly FrontMatterEntry[] => {
  const [matter] = section.blocks;
  if (matter?.type !== 'yaml') return [];
  const { start, end } = rangeOf(matter);
  return [...section.source.slice(start, end).matchAll(/^([^\s:#][^:\r\n]*):[ \t]*(\S.*)$/gmu)].map(match => {
    const [line, key = '', written = ''] = match;
    const value = written.trimEnd();
    const from = start + match.index + line.length - written.length;
    return { key: key.trimEnd(), value, valueRange: { start: from, end: from + value.length } };
  });
});

/**
 * The ranges of the plain values in the front matter that a section begins with, in YAML and TOML, without quotes and
 * comments: after a key, in a list or in a list in brackets, nested ones too. An item `- a: b` is a value, and so is its `b`.
 * Any other line is passed over.
 */
export function frontMatterValuesIn({ blocks: [matter], source }: Section): readonly Range[] {
  const type: string | undefined = matter?.type;
  if (!matter || (type !== 'yaml' && type !== 'toml')) return [];
  const { start, end } = rangeOf(matter);
  const line =
    type === 'toml'
      ? /^([ \t]*[\w."-]+[ \t]*=[ \t]*)(\S[^\r\n]*)/gmu
      : /^([ \t]*(?:-[ \t]+)?(?:[^\s:#"'[{-][^:\r\n]*:[ \t]+)?)(\S[^\r\n]*)/gmu;
  return [...source.slice(start, end).matchAll(line)]
    .filter(([, lead = '']) => lead.trim() !== '')
    .flatMap(({ index, 1: lead = '', 2: value = '' }) => {
      const from = start + index + lead.length;
      const item = /^[ \t]*-[ \t]+(?=\S)/u.exec(lead)?.[0].length ?? lead.length;
      // `- TODO: ask` is a key with its value to YAML, and an item to its author.
      const items = item < lead.length ? [unquoted(lead.slice(item) + value, start + index + item)] : [];
      return [...items, ...valuesIn(value, from)];
    });
}

/** The values in the text after a key or a dash: itself, or the items in its brackets. */
function valuesIn(text: string, offset: number): readonly Range[] {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'[^']*')/u.exec(text)?.[0];
  const value = quoted ?? text.replace(/(?<=[\s\]])#.*$/u, '').trimEnd();
  if (!value.startsWith('[') || !value.endsWith(']')) return [unquoted(value, offset)];
  return [...value.slice(1, -1).matchAll(/[^,]+/gu)].map(({ index, 0: item }) => {
    const lead = item.length - item.trimStart().length;
    return unquoted(item.trim(), offset + 1 + index + lead);
  });
}

/** The range of a value at an offset, without the quotes around it. */
function unquoted(value: string, offset: number): Range {
  const isQuoted = value.length > 1 && /^["']/u.test(value) && value.endsWith(value.charAt(0));
  return isQuoted
    ? { start: offset + 1, end: offset + value.length - 1 }
    : { start: offset, end: offset + value.length };
}
