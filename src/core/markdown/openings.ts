import type { Root } from 'mdast';
import { applyEdits } from '../text/edits';
import { visit } from './visit';

/** What begins html in a line of text, with what ends it. To find no end, the parser reads the rest of the paragraph. */
const kinds: readonly { readonly opening: RegExp; readonly closing: string }[] = [
  { opening: /<!--/gu, closing: '-->' },
  { opening: /<!\[CDATA\[/gu, closing: ']]>' },
  { opening: /<![a-z]/giu, closing: '>' },
  { opening: /<\?/gu, closing: '?>' },
];

/** So many openings before one end are read; more are nobody's text. */
const mostOpenings = 50;

/** Signs that mean to the parser what a `<` means that begins nothing. */
const standIns = ['‹', '⟨', '〈', '⦑', '⧼'];

/**
 * A text of the same length in which the `<` of all but a few openings before one end has a stand-in, which the text has
 * nowhere else. The parser would take time in proportion to the square of their number. An opening at the start of a line
 * begins a block, and stays.
 */
export function withFewerOpenings(text: string): { readonly text: string; readonly standIn?: string } {
  if (!/<[!?]/u.test(text)) return { text };
  const places = kinds.flatMap(({ opening, closing }) => crowdedPlaces(text, opening, closing));
  const standIn = places.length > 0 ? standIns.find(sign => !text.includes(sign)) : undefined;
  if (standIn === undefined) return { text };
  const edits = places.map(start => ({ range: { start, end: start + 1 }, newText: standIn }));
  return { text: applyEdits(text, edits), standIn };
}

/** Puts the openings back into the values of a tree that was parsed of such a text. */
export function restoreOpenings(tree: Root, standIn: string): void {
  const restored = (value: string) => value.replaceAll(standIn, '<');
  visit(tree, node => {
    if ('value' in node) node.value = restored(node.value);
    if ('url' in node) node.url = restored(node.url);
    if ('alt' in node && node.alt) node.alt = restored(node.alt);
    if ('title' in node && node.title) node.title = restored(node.title);
    return undefined;
  });
}

function crowdedPlaces(text: string, opening: RegExp, closing: string): readonly number[] {
  const places: number[] = [];
  let close = -1;
  let count = 0;
  for (const { 0: sign, index } of text.matchAll(opening)) {
    if (close < index) {
      const found = text.indexOf(closing, index + sign.length);
      close = found < 0 ? text.length : found;
      count = 0;
    }
    count += 1;
    if (count > mostOpenings && !/[\r\n]/u.test(text.charAt(index - 1))) places.push(index);
  }
  return places;
}
