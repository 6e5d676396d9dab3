import type { Range } from '../../text/positions';
import { rangeOf } from '../section';
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
