import { memoizeBySection } from '../sectionCache';

/** One `key: value` of front matter. */
export interface FrontMatterEntry {
  readonly key: string;
  /** As it is written, without white space around it: quotes and a comment after it are part of it. Never empty. */
  readonly value: string;
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
  return [...matter.value.matchAll(/^([^\s:#][^:\r\n]*):[ \t]*(\S.*)$/gmu)].map(
    ([, key = '', value = '']) => ({
      key: key.trimEnd(),
      value: value.trimEnd(),
    }),
  );
});
