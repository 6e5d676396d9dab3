import type { Nodes } from 'mdast';
import { rangeOf } from '../markdown/section';
import type { Snapshot } from '../markdown/snapshot';
import { visit } from '../markdown/visit';
import { lineEndingOf } from '../text/edits';
import { lineAfter, lineStartAt } from '../text/lines';
import type { Range } from '../text/positions';
import type { Finding, Fix } from './rule';

/** The word in a silencing comment that waits for the author's reason. */
export const reasonPlaceholder = 'reason';

/**
 * Silences a finding where it stands, with a comment that has room for a reason. The comment takes a line of its own before
 * the finding's, indented and quoted alike. Tables and fences have no room for comments: these are put around them, and
 * then silence all that the rule says there. Front matter is silenced for the file.
 */
export function silenceFix({ rule, range }: Finding, snapshot: Snapshot): Fix {
  const { text } = snapshot;
  const eol = lineEndingOf(text);
  const around = blockWithoutComments(snapshot, range.start);
  const comment = (directive: string, reason = ` -- ${reasonPlaceholder}`) =>
    `<!-- planquill-${directive} ${rule}${reason} -->`;
  const insert = (offset: number, newText: string) => ({ range: { start: offset, end: offset }, newText });
  const start = lineStartAt(text, around?.range.start ?? range.start);
  const prefix = /^[ \t>]*/u.exec(lineAfter(text, start))?.[0] ?? '';
  const edits = !around
    ? [insert(start, prefix + comment('disable-next-line') + eol)]
    : around.isFrontMatter
      ? [insert(around.range.end, eol + eol + comment('disable-file'))]
      : [
          insert(start, prefix + comment('disable') + eol),
          insert(around.range.end, eol + prefix + comment('enable', '')),
        ];
  return { title: 'Silence {rule} here', data: { rule }, edits };
}

interface Block {
  readonly range: Range;
  readonly isFrontMatter: boolean;
}

/** The table, fence or front matter around an offset, in the document. */
function blockWithoutComments({ sections }: Snapshot, offset: number): Block | undefined {
  const placed = sections.findLast(({ section, base }) => section.range.start + base <= offset);
  if (!placed) return undefined;
  let found: Block | undefined;
  const look = (node: Nodes): 'skip' | undefined => {
    const { start, end } = rangeOf(node);
    const range = { start: start + placed.base, end: end + placed.base };
    if (offset < range.start || range.end <= offset) return 'skip';
    if (node.type === 'table' || node.type === 'code' || node.type === 'yaml')
      found = { range, isFrontMatter: node.type === 'yaml' };
    return undefined;
  };
  for (const block of placed.section.blocks) visit(block, look);
  return found;
}
