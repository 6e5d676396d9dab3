import type { Range } from '../../text/positions';
import type { Plan } from '../plan';
import { lineageOf, sectionAt } from '../sectionAt';
import { type SectionNode, siblingsUnder } from '../sectionTree';
import { ownRange } from './ownRange';

/** One section or more. */
export type SectionNodes = readonly [SectionNode, ...SectionNode[]];

/** Sections side by side under one heading, all of one depth, which a gesture takes as one. */
export interface SectionRun {
  readonly nodes: SectionNodes;
  /** All sections under the same heading, in document order. */
  readonly siblings: readonly SectionNode[];
  /** The index of the first of the run among the siblings. */
  readonly at: number;
}

/**
 * The sections around some offsets as one run. A section that lies in another one of them goes along with it.
 *
 * @returns undefined where an offset is before the first heading, or the sections do not stand side by side
 */
export function sectionRun(plan: Plan, offsets: readonly number[]): SectionRun | undefined {
  const found = new Set(offsets.map(offset => sectionAt(plan, offset)));
  const outer = [...found].filter(node => !lineageOf(node?.parent).some(above => found.has(above)));
  const [first, ...others] = outer
    .flatMap(node => (node && node.depth > 0 ? [node] : []))
    .toSorted((a, b) => a.index - b.index);
  if (!first || others.length + 1 < outer.length) return undefined;
  const siblings = headingsUnder(plan, first.parent);
  const at = siblings.indexOf(first);
  const isRun = others.every(
    (node, index) => node === siblings[at + 1 + index] && node.depth === first.depth,
  );
  return isRun ? { nodes: [first, ...others], siblings, at } : undefined;
}

/** The sections under a heading, or at the top, without the text before the first heading. */
export function headingsUnder({ tree }: Plan, parent: SectionNode | undefined): readonly SectionNode[] {
  return siblingsUnder(tree, parent).filter(({ depth }) => depth > 0);
}

/** A section and all below it, in document order. */
export function subtreeOf(node: SectionNode): readonly SectionNode[] {
  return [node, ...node.children.flatMap(subtreeOf)];
}

/** Whether a section is the title of its plan: the first heading, which holds all others. */
export function isTitle({ tree }: Plan, node: SectionNode): boolean {
  const headings = tree.nodes.filter(({ depth }) => depth > 0);
  return (
    headings[0] === node &&
    headings.length > 1 &&
    headings.every(other => other === node || other.depth > node.depth)
  );
}

/** Where sections side by side stand with all below them, without what parts them from their neighbours. See {@link ownRange}. */
export function rangeOfRun({ snapshot }: Plan, nodes: SectionNodes): Range {
  const last = subtreeOf(nodes.at(-1) ?? nodes[0]).at(-1) ?? nodes[0];
  return { start: ownRange(snapshot, nodes[0].index).start, end: ownRange(snapshot, last.index).end };
}
