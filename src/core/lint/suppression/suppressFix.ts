import type { Nodes } from 'mdast';
import type { Snapshot } from '../../markdown/snapshot';
import { type Edit, lineEndingOf } from '../../text/edits';
import { lineAfter, lineStartAt } from '../../text/lines';
import type { Finding, Fix } from '../finding';
import {
  blocksAround,
  bracketsAcross,
  contentPrefix,
  isClosed,
  isContainer,
  siblingPrefix,
  startingOn,
} from './insertionPlace';

/** The word in a silencing comment that waits for the author's reason. */
export const reasonPlaceholder = 'reason';

/**
 * Silences what a rule says on a finding's line, with a comment that has room for a reason. The comment takes a line of its
 * own before that line, where it changes nothing of the document's structure: a list stays one list, a paragraph one
 * paragraph. Inside tables, fences and the like there is no room for a comment; two are put around them, which silence all
 * that the rule says there. Front matter is silenced for the file.
 */
export function silenceFix({ rule, range }: Finding, snapshot: Snapshot): Fix {
  const { text } = snapshot;
  const eol = lineEndingOf(text);
  const comment = (directive: string, reason = ` -- ${reasonPlaceholder}`) =>
    `<!-- planquill-${directive} ${rule}${reason} -->`;
  const line = lineStartAt(text, range.start);
  const lead = /^[ \t>]*/u.exec(lineAfter(text, line))?.[0] ?? '';
  const around = blocksAround(snapshot, Math.max(range.start, line + lead.length));
  const before = (prefix: string, directive: string, at = line) =>
    insertion(at, prefix + comment(directive) + eol);
  const innermost = around.at(-1);

  const edits = (): readonly Edit[] => {
    const starting = startingOn(line, around);
    if (starting >= 0) return [before(siblingPrefix(around, starting, text), 'disable-next-line')];
    if (!innermost || isContainer(innermost.node)) return [before(lead, 'disable-next-line')];
    if (isFrontMatter(innermost.node))
      return [insertion(innermost.range.end, eol + eol + comment('disable-file'))];
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
    const close = eol + contentPrefix(innermost, text) + comment('enable', '');
    return [open, insertion(innermost.range.end, close)];
  };
  return { title: 'Silence {rule} here', data: { rule }, edits: edits() };
}

function insertion(offset: number, newText: string): Edit {
  return { range: { start: offset, end: offset }, newText };
}

function isFrontMatter({ type }: Nodes): boolean {
  return /^(?:yaml|toml)$/u.test(type);
}
