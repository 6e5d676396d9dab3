import { definedLabel } from '../../markdown/definedLabel';
import { type Section, sourceOf } from '../../markdown/section';
import { memoizeBySection } from '../../markdown/sectionCache';
import { visit } from '../../markdown/visit';

/**
 * Whether links and footnotes lead to where they led when sections stand in another order: of two definitions of one label
 * the first one counts (CommonMark §4.7). A definition that goes with its section asks for nothing.
 */
export function keepsDefinitions(before: readonly Section[], after: readonly Section[]): boolean {
  const there = new Set(after);
  const now = firstDefinitions(after);
  return [...firstDefinitions(before)].every(
    ([label, { section, source }]) => !there.has(section) || now.get(label)?.source === source,
  );
}

interface Definition {
  readonly section: Section;
  readonly source: string;
}

/** For each label the definition that counts. */
function firstDefinitions(sections: readonly Section[]): ReadonlyMap<string, Definition> {
  const first = new Map<string, Definition>();
  for (const section of sections)
    for (const [label, source] of definitionsIn(section))
      if (!first.has(label)) first.set(label, { section, source });
  return first;
}

/** The first definition of each label in a section, as it is written. */
const definitionsIn = memoizeBySection((section): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const block of section.blocks) {
    visit(block, node => {
      const label = definedLabel(node);
      if (label !== undefined && !found.has(label)) found.set(label, sourceOf(node, section.source).trim());
      return undefined;
    });
  }
  return found;
});
