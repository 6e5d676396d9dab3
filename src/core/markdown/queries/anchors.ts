import type { Section } from '../section';

/**
 * The index of the section whose heading an anchor names, as GitHub and VS Code make anchors of headings: `#my-part` is
 * `My part`, and `#my-part-1` the second one of that title. Undefined when there is none.
 */
export function sectionOfAnchor(sections: readonly Section[], anchor: string): number | undefined {
  const wanted = decoded(anchor).toLowerCase();
  const counts = new Map<string, number>();
  for (const [index, { title, depth }] of sections.entries()) {
    if (depth === 0) continue;
    const name = anchorOf(title);
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    if ((count === 0 ? name : `${name}-${count}`) === wanted) return index;
  }
  return undefined;
}

function anchorOf(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/\s/gu, '-')
    .replace(/[^\p{L}\p{M}\p{N}_-]/gu, '');
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
