import type { Nodes } from 'mdast';
import { isContainer } from '../markdown/leafBlocks';
import type { Snapshot } from '../markdown/snapshot';
import { keepsBlocks } from '../plan/edits/keepsBlocks';
import { plainEdits } from '../text/change';
import { type Edit, lineEndingOf } from '../text/edits';
import { lineAfter, lineStartAt } from '../text/lines';
import type { Fix } from './finding';
import { blocksAround, contentPrefix } from './suppression/insertionPlace';

/**
 * A fix as it may be applied without being asked: as it is, where it keeps the blocks around it; else with a blank line that
 * keeps them; else it is no longer called safe. A fix that was not called safe is returned as it is.
 *
 * @param fix on the offsets of the snapshot
 */
export function safeFix(fix: Fix, snapshot: Snapshot): Fix {
  if (!fix.safe || !('change' in fix)) return fix;
  const edits = plainEdits(fix.change.edits);
  const kept = [edits, ...withBlankLine(edits, snapshot)].find(tried => keepsBlocks(snapshot, tried));
  if (!kept) return { ...fix, safe: false };
  return kept === edits ? fix : { ...fix, change: { ...fix.change, edits: kept } };
}

/** The ways in which a blank line, or no line at all, may keep the blocks around the last of some edits apart. */
function withBlankLine(edits: readonly Edit[], snapshot: Snapshot): readonly (readonly Edit[])[] {
  const last = edits.at(-1);
  if (!last) return [];
  const { text } = snapshot;
  const eol = lineEndingOf(text);
  const { start, end } = last.range;
  const others = edits.slice(0, -1);
  if (last.newText !== '') {
    // What follows the block would go on with it.
    const block = blocksAround(snapshot, end).at(-1);
    if (!block) return [];
    const at = block.range.end;
    const newText = eol + contentPrefix(block, text).trimEnd();
    return [[...edits, { range: { start: at, end: at }, newText }]];
  }
  if (start === lineStartAt(text, start) && start < end) {
    const lead = /^[ \t>]*/u.exec(lineAfter(text, start))?.[0].trimEnd() ?? '';
    return [[...others, { range: last.range, newText: lead + eol }]];
  }
  // The item that the comment stood in may go on with the next line.
  const rest = /^[ \t]*(?:\r\n|\r|\n)[ \t>]*(?=[^\s>])/u.exec(text.slice(end))?.[0] ?? '';
  const next = end + rest.length;
  if (rest === '' || containerAt(start, snapshot) !== containerAt(next, snapshot)) return [];
  return [[...others, { range: { start, end: next }, newText: '' }]];
}

/** The innermost container that an offset lies in. */
function containerAt(offset: number, snapshot: Snapshot): Nodes | undefined {
  return blocksAround(snapshot, offset).findLast(({ node }) => isContainer(node))?.node;
}
