import type { Section } from '../markdown/section';
import { type HeadingPattern, matchesHeading, normalTitle } from './headings';
import type { Template, TemplateSection } from './template';

/** The sections of a template that stand for the same normal headings. Of several, the first with most fixed words counts. */
interface HeadingGroup {
  readonly pattern: HeadingPattern;
  readonly underParent: Map<TemplateSection | undefined, TemplateSection>;
  readonly byTitle: Map<string, TemplateSection>;
  /** Of those with a letter among their fixed words: `### [Model 1]` alone would match every heading. */
  telling: TemplateSection | undefined;
}

/** Finds the sections of a template for a heading, however many the template has: only its slots are tried one by one. */
export class HeadingIndex {
  readonly #fixed = new Map<string, HeadingGroup>();
  readonly #slots = new Map<string, HeadingGroup>();
  readonly #slotsByDepth = new Map<number, HeadingGroup[]>();

  constructor({ sections }: Template) {
    for (const known of sections) {
      const group = this.#groupOf(known);
      const { parent, title, words } = known;
      group.underParent.set(parent, longer(group.underParent.get(parent), known));
      group.byTitle.set(title, longer(group.byTitle.get(title), known));
      if (/\p{L}/u.test(words)) group.telling = longer(group.telling, known);
    }
  }

  /** The sections for a section of a plan: under the same parent, of the same title, or with words of their own. */
  candidates(section: Section, parent: TemplateSection | undefined): readonly TemplateSection[] {
    return this.#groupsFor(section).flatMap(({ underParent, byTitle, telling }) =>
      [underParent.get(parent), byTitle.get(section.title), telling].filter(known => known !== undefined),
    );
  }

  /** Whether a section has a heading of the template that has words of its own. */
  shares(section: Section): boolean {
    return section.depth > 0 && this.#groupsFor(section).some(({ telling }) => telling !== undefined);
  }

  #groupsFor(section: Section): readonly HeadingGroup[] {
    const heading = normalTitle(section);
    const fixed = this.#fixed.get(`${section.depth} ${JSON.stringify([heading])}`);
    const slots = this.#slotsByDepth.get(section.depth) ?? [];
    const fitting = slots.filter(({ pattern }) => matchesHeading(pattern, heading));
    return fixed ? [fixed, ...fitting] : fitting;
  }

  #groupOf({ depth, slot, pattern }: TemplateSection): HeadingGroup {
    const groups = slot ? this.#slots : this.#fixed;
    const key = `${depth} ${JSON.stringify(pattern.pieces)}`;
    const known = groups.get(key);
    if (known) return known;
    const group = { pattern, underParent: new Map(), byTitle: new Map(), telling: undefined };
    groups.set(key, group);
    if (slot) {
      const slots = this.#slotsByDepth.get(depth);
      if (slots) slots.push(group);
      else this.#slotsByDepth.set(depth, [group]);
    }
    return group;
  }
}

function longer(best: TemplateSection | undefined, other: TemplateSection): TemplateSection {
  return best && best.words.length >= other.words.length ? best : other;
}
