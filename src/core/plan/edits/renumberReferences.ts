import type { Nodes } from 'mdast';
import { proseOf } from '../../markdown/queries/prose';
import { rangeOf } from '../../markdown/section';
import { visit } from '../../markdown/visit';
import type { Edit } from '../../text/edits';
import { literalPattern } from '../../text/patterns';
import { rangesOverlap } from '../../text/positions';
import type { Plan } from '../plan';
import { numberedTitle } from '../series';

/** The nodes whose words are no sentence of the author's, or an address as well. */
const opaque: ReadonlySet<Nodes['type']> = new Set([
  'link',
  'linkReference',
  'inlineCode',
  'html',
  'footnoteReference',
]);

/**
 * Numbers anew what sentences say of numbered sections: “see Phase 3”. Code and links stay. So does what is not sure: a range
 * or list of numbers (“Phase 2–4”), and a number that two headings of the plan have.
 *
 * @param changed for each prefix in the form of {@link numberedTitle} the new numbers by the old ones
 * @param headings edits of the headings themselves
 */
export function renumberReferences(
  { snapshot, tree }: Plan,
  changed: ReadonlyMap<string, ReadonlyMap<string, string>>,
  headings: readonly Edit[],
): readonly Edit[] {
  if (changed.size === 0) return [];
  const found = tree.nodes.flatMap(({ title }) => numberedTitle(title) ?? []);
  const isUnique = (prefix: string, number: string) =>
    found.filter(other => other.prefix === prefix && other.number === number).length === 1;
  const patterns = [...changed].map(([prefix, numbers]) => ({
    prefix,
    numbers,
    pattern: referencesTo(prefix),
  }));
  const edits: Edit[] = [];
  for (const { section, base } of snapshot.placedSections()) {
    for (const { node: prose } of proseOf(section)) {
      visit(prose, node => {
        if (opaque.has(node.type)) return 'skip';
        if (node.type !== 'text') return undefined;
        const { start, end } = rangeOf(node);
        const written = section.source.slice(start, end);
        for (const { prefix, numbers, pattern } of patterns) {
          for (const { 0: whole, 1: number = '', index } of written.matchAll(pattern)) {
            const newText = numbers.get(number);
            if (newText === undefined || !isUnique(prefix, number)) continue;
            const to = base + start + index + whole.length;
            const range = { start: to - number.length, end: to };
            if (!headings.some(edit => rangesOverlap(edit.range, range))) edits.push({ range, newText });
          }
        }
        return undefined;
      });
    }
  }
  return edits;
}

/** Scripts that write words without spaces between them. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** A number after its words, and before nothing that makes another number, a range or a list of it. */
function referencesTo(prefix: string): RegExp {
  const words = prefix.trim().split(/\s+/u).map(literalPattern).join('\\s+');
  const isUnspaced = unspaced.test(words);
  const before = isUnspaced ? '' : String.raw`(?<![\p{L}\p{N}_\-])`;
  const space = isUnspaced ? String.raw`\s*` : /\s$/u.test(prefix) ? String.raw`\s+` : '';
  const range = String.raw`\s*(?:[,、，]\s*)?(?:[^\s\d(（.!?;:。：；]{1,4}|through|until)\s*\d`;
  const more = String.raw`(?!\d|[.,][\d\p{Lu}\p{Ll}]|[\p{Lu}\p{Ll}_]|${range})`;
  return new RegExp(String.raw`${before}${words}${space}(\d+)${more}`, 'giu');
}
