import type { SnippetEdit } from '../../text/change';
import type { Plan } from '../plan';
import type { SectionNode } from '../sectionTree';
import { rearrange } from './rearrange';
import { headingsUnder, rangeOfRun, type SectionNodes, subtreeOf } from './sectionRun';

/**
 * Exchanges two runs of sections of one depth that meet under one heading, with all below them. What parts them stays in its
 * place: blank lines, a ruler, the end of a document without a line break. So the same exchange again gives the same text.
 *
 * @param moved which of the two a person moves: its heading gets the cursor
 * @returns undefined where something else would be read in another way: see {@link rearrange}
 */
export function exchangeRuns(
  plan: Plan,
  first: SectionNodes,
  second: SectionNodes,
  moved: SectionNodes,
): readonly SnippetEdit[] | undefined {
  const [a, b] = [rangeOfRun(plan, first), rangeOfRun(plan, second)];
  const between = { start: a.end, end: b.start };
  const at = (start: number, end: number) => ({ start, end });
  const siblings = headingsUnder(plan, first[0].parent);
  return rearrange(plan, {
    replacements:
      moved === second
        ? [
            { range: at(a.start, a.start), pieces: [b, between] },
            { range: at(a.end, b.end), pieces: [] },
          ]
        : [
            { range: at(a.start, b.start), pieces: [] },
            { range: at(b.end, b.end), pieces: [between, a] },
          ],
    order: exchanged(plan.tree.nodes, first.flatMap(subtreeOf), second.flatMap(subtreeOf)).map(node => ({
      node,
      depth: node.depth,
    })),
    regroupings: [{ before: siblings, after: exchanged(siblings, first, second) }],
    cursor: moved[0],
  });
}

/** A list in which two runs that meet have changed places. */
function exchanged(
  nodes: readonly SectionNode[],
  first: readonly SectionNode[],
  second: readonly SectionNode[],
): readonly SectionNode[] {
  const at = nodes.indexOf(first[0] as SectionNode);
  return [...nodes.slice(0, at), ...second, ...first, ...nodes.slice(at + first.length + second.length)];
}
