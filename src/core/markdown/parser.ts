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
import { mayHaveCommentLines, readCommentLines } from './commentLines';
import { cutBelowLevels, withFewerMarkers } from './levels';
import { firstCutOfTable, withShorterTables } from './longTables';
import { restoreOpenings, withFewerOpenings } from './openings';

/** A part of a text that is not read, because it is beyond a limit. */
export interface Unread {
  readonly reason: 'too-deep' | 'too-many-cells';
  /** Where the block begins that holds it, or the line of the first table that is too long. */
  readonly offset: number;
}

declare module 'mdast' {
  interface RootData {
    /** The first such part. */
    unread?: Unread;
  }
  /** Front matter in TOML, of which mdast-util-frontmatter does not tell. */
  interface Toml extends Literal {
    type: 'toml';
  }
  interface RootContentMap {
    toml: Toml;
  }
}

/**
 * A parser of CommonMark with the parts of GFM that plans are made of: tables, task items and footnotes. Strikethrough
 * and literal autolinks change nothing that Planquill reads, and cost time on every keystroke.
 *
 * @param tables whether to look for tables, which reads every line of a paragraph once more
 * @param frontMatter whether the text begins with front matter whose closing fence exists
 */
export function parserFor({ tables = false, frontMatter = false }) {
  // `package.json` holds mdast-util-from-markdown at 2.0.3: 2.1.0 makes what it hands to its handlers by spreading an object,
  // for which V8 11 (Node 20) makes a hidden class each time, and parsing takes half as long again.
  return unified()
    .data({
      micromarkExtensions: [
        gfmTaskListItem(),
        gfmFootnote(),
        ...(tables ? [gfmTable()] : []),
        ...(frontMatter ? [frontmatter(['yaml', 'toml'])] : []),
      ],
      fromMarkdownExtensions: [
        gfmTaskListItemFromMarkdown(),
        gfmFootnoteFromMarkdown(),
        ...(tables ? [gfmTableFromMarkdown()] : []),
        ...(frontMatter ? [frontmatterFromMarkdown(['yaml', 'toml'])] : []),
      ],
    })
    .use(remarkParse)
    .freeze();
}

const documentParser = parserFor({ tables: true, frontMatter: true });
const fragmentParser = parserFor({ tables: true });
const tablelessParser = parserFor({});

/**
 * A delimiter row has a pipe, or else a colon beside a hyphen. Without one, looking for tables reads each line once more.
 */
const delimiterRow = /\||:-|-:/u;

/** Parses a whole document, front matter included. Every node has a position: 1-based lines, 0-based UTF-16 offsets. */
export function parseDocument(text: string): Root {
  // An opening fence that never closes would keep lists and quotes from being read (micromark-extension-frontmatter#5).
  return frontMatterEnd(text) > 0 ? parseWithin(documentParser, text) : parseFragment(text);
}

/** Parses text from inside a document, where `---` on the first line is a thematic break. */
export function parseFragment(text: string): Root {
  return parseWithin(delimiterRow.test(text) ? fragmentParser : tablelessParser, text);
}

const byteOrderMark = '\uFEFF';

/**
 * Parses a text within the limits on levels, rows and openings, which bound the time and the stack that it takes. Words after a
 * comment on its line are read as text.
 */
function parseWithin(parser: ReturnType<typeof parserFor>, text: string): Root {
  const shorter = withShorterTables(withFewerMarkers(text));
  const fewer = withFewerOpenings(shorter.text);
  // micromark drops a byte order mark at the start without counting it. A text that is left with one is no file's beginning.
  const tree = parser.parse(fewer.text.startsWith(byteOrderMark) ? byteOrderMark + fewer.text : fewer.text);
  const deep = cutBelowLevels(tree);
  const long = firstCutOfTable(tree, shorter.cuts);
  if (deep !== undefined) tree.data = { unread: { reason: 'too-deep', offset: deep } };
  else if (long !== undefined) tree.data = { unread: { reason: 'too-many-cells', offset: long } };
  if (fewer.standIn !== undefined) restoreOpenings(tree, fewer.standIn);
  if (mayHaveCommentLines(text)) readCommentLines(tree, words => tablelessParser.parse(words));
  return tree;
}

const openingFence = /^(?:---|\+\+\+)(?=[ \t]*(?:[\r\n]|$))/u;

/** Whether a document begins with a fence of front matter, closed or not. */
export function opensFrontMatter(text: string): boolean {
  return openingFence.test(text);
}

/** The offset at which the closing fence of front matter ends; 0 for a document without front matter. */
export function frontMatterEnd(text: string): number {
  const fence = openingFence.exec(text)?.[0];
  if (fence === undefined) return 0;
  const closing = fence === '---' ? /[\r\n]---[ \t]*(?=[\r\n]|$)/gu : /[\r\n]\+\+\+[ \t]*(?=[\r\n]|$)/gu;
  closing.lastIndex = fence.length;
  return closing.exec(text) ? closing.lastIndex : 0;
}
