/**
 * A person's words as one line of Markdown text. Escapes the characters that would start code, a link, a cell, a tag, an
 * entity or emphasis, and at the start of a line the characters that would start a block (CommonMark §2.4, §4, §5).
 *
 * @param lineBefore the text before the words on their line
 */
export function inlineText(words: string, lineBefore: string): string {
  const text = words
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*[\]<>|{}~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, '\\$&')
    // A closing sequence of `#` would vanish from a heading.
    .replace(/(?<=^| )#+$/u, hashes => `\\${hashes}`);
  // After quote marks, list markers and task boxes the words still start a block.
  const startsBlock = /^[ \t]*(?:(?:>|[-*+]|\d+[.)]|\[[ xX]\])[ \t]*)*$/u.test(lineBefore);
  return startsBlock ? text.replace(/^(\d+)(?=[.)](?: |$))|^(?=[-+#=])/u, '$1\\') : text;
}
