import type { Nodes } from 'mdast';
import { isContainer } from '../../markdown/leafBlocks';
import type { Snapshot } from '../../markdown/snapshot';
import type { SnippetEdit, SnippetPart, SnippetText } from '../../text/change';
import { lineEndingOf } from '../../text/edits';
import { lineAfter, lineStartAt } from '../../text/lines';
import type { ChangeFix, Finding } from '../finding';
import {
  blocksAround,
  bracketsAcross,
  contentPrefix,
  isClosed,
  siblingPrefix,
  startingOn,
} from './insertionPlace';

/** The text of the tab stop for the author's reason. */
const reasonPlaceholder = 'reason';

/**
 * A fix that suppresses the findings of a rule on the line of a finding, with a comment that has a tab stop for a reason.
 * The comment takes a line of its own before that line, where it changes nothing of the document's structure: a list stays
 * one list, a paragraph one paragraph. Tables, fences and the like have no room for a comment. Two comments are put around
 * them, which suppress all findings of the rule in between. In front matter the rule is suppressed for the file.
 */
export function suppressFix({ rule, range }: Finding, snapshot: Snapshot): ChangeFix {
  const { text } = snapshot;
  const eol = lineEndingOf(text);
  const comment = (directive: string): readonly SnippetPart[] => [
    `<!-- planquill-${directive} ${rule} -- `,
    { stop: reasonPlaceholder },
    ' -->',
  ];
  const line = lineStartAt(text, range.start);
  const lead = /^[ \t>]*/u.exec(lineAfter(text, line))?.[0] ?? '';
  const around = blocksAround(snapshot, Math.max(range.start, line + lead.length));
  const before = (prefix: string, directive: string, at = line) =>
    insertion(at, [prefix, ...comment(directive), eol]);
  const innermost = around.at(-1);

  const edits = (): readonly SnippetEdit[] => {
    const starting = startingOn(line, around);
    if (starting >= 0) return [before(siblingPrefix(around, starting, text), 'disable-next-line')];
    if (!innermost || isContainer(innermost.node)) return [before(lead, 'disable-next-line')];
    if (isFrontMatter(innermost.node))
      return [insertion(innermost.range.end, [eol + eol, ...comment('disable-file')])];
    if (innermost.node.type === 'paragraph' && !bracketsAcross(innermost, line, text)) {
      // Four columns further in a comment starts no block, so it goes into the paragraph and does not cut it in two.
      const depth = contentPrefix(innermost, text).replace(/\t/gu, '    ').length + 4;
      const padding = ' '.repeat(Math.max(4, depth - lead.length));
      return [before(lead + padding, 'disable-next-line')];
    }
    const first = lineStartAt(text, innermost.range.start);
    const opening = startingOn(first, around);
    const open = before(siblingPrefix(around, opening, text), 'disable', first);
    // After a fence that is never closed nothing is left to enable.
    if (!isClosed(innermost, text)) return [open];
    const close = `${eol}${contentPrefix(innermost, text)}<!-- planquill-enable ${rule} -->`;
    return [open, insertion(innermost.range.end, close)];
  };
  return { title: 'Suppress {rule} here', data: { rule }, change: { edits: edits() } };
}

function insertion(offset: number, newText: SnippetText): SnippetEdit {
  return { range: { start: offset, end: offset }, newText };
}

function isFrontMatter({ type }: Nodes): boolean {
  return /^(?:yaml|toml)$/u.test(type);
}
