import type { Root } from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * CommonMark with the parts of GFM that plans are made of: tables, task items and footnotes. Strikethrough and literal
 * autolinks change nothing that Planquill reads, and cost time on every keystroke.
 */
const gfm = {
  micromark: [gfmTable(), gfmTaskListItem(), gfmFootnote()],
  fromMarkdown: [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown(), gfmFootnoteFromMarkdown()],
};

const fragmentParser = unified()
  .data({ micromarkExtensions: gfm.micromark, fromMarkdownExtensions: gfm.fromMarkdown })
  .use(remarkParse)
  .freeze();

const documentParser = unified()
  .data({
    micromarkExtensions: [...gfm.micromark, frontmatter(['yaml', 'toml'])],
    fromMarkdownExtensions: [...gfm.fromMarkdown, frontmatterFromMarkdown(['yaml', 'toml'])],
  })
  .use(remarkParse)
  .freeze();

/** Parses a whole document, front matter included. Every node has a position: 1-based lines, 0-based UTF-16 offsets. */
export function parseDocument(text: string): Root {
  // An opening fence that never closes would keep lists and quotes from being read (micromark-extension-frontmatter#5).
  return (frontMatterEnd(text) > 0 ? documentParser : fragmentParser).parse(text);
}

/** Parses text from inside a document, where `---` on the first line is a thematic break. */
export function parseFragment(text: string): Root {
  return fragmentParser.parse(text);
}

const openingFence = /^(?:---|\+\+\+)(?=[ \t]*(?:[\r\n]|$))/u;

/** Whether a document begins with a fence of front matter, be it closed or not. */
export function opensFrontMatter(text: string): boolean {
  return openingFence.test(text);
}

/** Where the closing fence of front matter ends; 0 where a document has none. */
export function frontMatterEnd(text: string): number {
  const fence = openingFence.exec(text)?.[0];
  if (fence === undefined) return 0;
  const closing = fence === '---' ? /[\r\n]---[ \t]*(?=[\r\n]|$)/gu : /[\r\n]\+\+\+[ \t]*(?=[\r\n]|$)/gu;
  closing.lastIndex = fence.length;
  return closing.exec(text) ? closing.lastIndex : 0;
}
