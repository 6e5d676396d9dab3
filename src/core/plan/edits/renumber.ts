import { rangeOf } from '../../markdown/section';
import { visit } from '../../markdown/visit';
import type { Edit } from '../../text/edits';
import type { Plan } from '../plan';
import type { SectionNode } from '../sectionTree';
import { type NumberedTitle, numberedTitle } from '../series';
import { renumberReferences } from './renumberReferences';

/** The sections under one heading before and after a change, in their order. A section that is there twice has a copy. */
export interface Regrouping {
  readonly before: readonly SectionNode[];
  readonly after: readonly SectionNode[];
}

/** Edits of numbers, on offsets of the document. */
export interface Renumbering {
  /** In headings. */
  readonly headings: readonly Edit[];
  /** In the headings of copies, where the original is. */
  readonly copies: readonly Edit[];
  /** In sentences. */
  readonly references: readonly Edit[];
}

/**
 * Numbers series anew, so that each place keeps its number: `Phase 1` is the first one, whichever that is. A series counts from
 * 0 or 1; numbers with gaps are names, and stay.
 */
export function renumber(plan: Plan, regroupings: readonly Regrouping[]): Renumbering {
  const headings: Edit[] = [];
  const copies: Edit[] = [];
  const changed = new Map<string, Map<string, string>>();
  for (const { before, after } of regroupings) {
    for (const [key, members] of seriesIn(before)) {
      const numbers = members.map(({ numbered: { number } }) => number);
      if (!counts(numbers)) continue;
      const now = seriesIn(after).get(key) ?? [];
      const seen = new Set<SectionNode>();
      for (const [index, { node, numbered }] of now.entries()) {
        const next = numbers[index] ?? numberAt(numbers, index);
        const isCopy = seen.has(node);
        seen.add(node);
        if (next === numbered.number) continue;
        const edit = numberEdit(plan, node, numbered, next);
        if (!edit) continue;
        (isCopy ? copies : headings).push(edit);
        if (isCopy) continue;
        const ofPrefix = changed.get(numbered.prefix) ?? new Map<string, string>();
        changed.set(numbered.prefix, ofPrefix.set(numbered.number, next));
      }
    }
  }
  return { headings, copies, references: renumberReferences(plan, changed, headings) };
}

interface Member {
  readonly node: SectionNode;
  readonly numbered: NumberedTitle;
}

/** The numbered sections of one prefix and depth, in their order. */
function seriesIn(nodes: readonly SectionNode[]): ReadonlyMap<string, readonly Member[]> {
  const series = new Map<string, Member[]>();
  for (const node of nodes) {
    const numbered = numberedTitle(node.title);
    if (!numbered) continue;
    const known = series.get(numbered.prefix);
    if (known) known.push({ node, numbered });
    else series.set(numbered.prefix, [{ node, numbered }]);
  }
  return series;
}

function counts(numbers: readonly string[]): boolean {
  const first = Number(numbers[0]);
  return first <= 1 && numbers.every((number, index) => Number(number) === first + index);
}

/** The number of a place behind the last one, as wide as the others. */
function numberAt(numbers: readonly string[], index: number): string {
  const first = numbers[0] ?? '1';
  return String(Number(first) + index).padStart(first.length, '0');
}

/** Undefined where the number is not written as such: in code, or as a character reference. */
function numberEdit(
  { snapshot }: Plan,
  { index }: SectionNode,
  { number }: NumberedTitle,
  newText: string,
): Edit | undefined {
  const { section, base } = snapshot.placed(index);
  const { heading, source } = section;
  let edit: Edit | undefined;
  let isPast = heading === undefined;
  if (heading)
    visit(heading, node => {
      if (isPast || !('value' in node)) return undefined;
      const digits = /\d+/u.exec(node.value);
      if (!digits) return undefined;
      isPast = true;
      const { start, end } = rangeOf(node);
      const written = /\d+/u.exec(source.slice(start, end));
      if (node.type !== 'text' || written?.[0] !== number) return undefined;
      const from = base + start + written.index;
      edit = { range: { start: from, end: from + number.length }, newText };
      return undefined;
    });
  return edit;
}
