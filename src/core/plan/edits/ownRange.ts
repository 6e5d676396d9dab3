import type { RootContent } from 'mdast';
import { rangeOf, type Section } from '../../markdown/section';
import type { Snapshot } from '../../markdown/snapshot';
import { blankEnd, blankStart } from '../../text/lines';
import type { Range } from '../../text/positions';

/**
 * What belongs to a section itself when sections change their places: UTF-16 offsets of the document.
 *
 * Comments on the lines right above its heading are its own, as they speak of the heading. Blank lines and rulers (`---`) at
 * its end are not: they part two places, whatever stands there.
 *
 * @param index of the section
 */
export function ownRange(snapshot: Snapshot, index: number): Range {
  const { section, base } = snapshot.placed(index);
  const { source, range, heading } = section;
  const last = ownBlocks(section, index === snapshot.sections.length - 1).at(-1) ?? heading;
  const end = last ? rangeOf(last).end : range.start;
  return { start: startOf(snapshot, index), end: base + (blankEnd(source, end) ?? end) };
}

/**
 * The blocks of a section's {@link ownRange} under its heading.
 *
 * @param isLast whether no heading follows
 */
export function ownBlocks(section: Section, isLast: boolean): readonly RootContent[] {
  const { blocks } = section;
  let count = blocks.length - (isLast ? 0 : commentsAtEnd(section).length);
  while (blocks[count - 1]?.type === 'thematicBreak') count -= 1;
  return blocks.slice(0, count);
}

function startOf(snapshot: Snapshot, index: number): number {
  const { section, base } = snapshot.placed(index);
  const start = base + section.range.start;
  if (!section.heading || index === 0) return start;
  const before = snapshot.placed(index - 1);
  const [comment] = commentsAtEnd(before.section);
  const first = comment ? before.base + rangeOf(comment).start : start;
  return blankStart(snapshot.text, first) ?? first;
}

/** The comments at the end of a section that touch the next heading. */
function commentsAtEnd({ blocks, source, range }: Section): readonly RootContent[] {
  let first = blocks.length;
  let edge = range.end;
  for (let block = blocks[first - 1]; block; block = blocks[first - 1]) {
    const { start, end } = rangeOf(block);
    const isComment = block.type === 'html' && /^\s*<!--.*-->\s*$/su.test(block.value);
    if (!isComment || !/^[ \t]*(?:\r\n|\n|\r)[ \t]*$/u.test(source.slice(end, edge))) break;
    edge = start;
    first -= 1;
  }
  return blocks.slice(first);
}
