import { matchesHeading, normalTitle } from '../../template/headings';
import { templateSectionFor } from '../../template/matching';
import { isOptionalSection } from '../../template/optionalSection';
import { childrenByParent, type Template, type TemplateSection } from '../../template/template';
import { depthEdits } from '../edits/depthEdits';
import type { Plan } from '../plan';
import type { SectionNode } from '../sectionTree';
import { titleSectionOf } from '../series';
import { isWritten } from './pourSection';
import { type Match, TemplateGroups } from './templateGroups';

/** One section of a poured text: of the text, of the template, or of both. */
export interface Place {
  readonly node?: SectionNode;
  /** The level of its heading in the poured text. */
  readonly depth: number;
  /** The template's section whose fields and words it gets. */
  readonly known?: TemplateSection;
}

/** Which sections of the template are put in that a text lacks. `required`: none that a plan may leave out. */
type Lacking = 'all' | 'required' | 'none';

/** Finds the places of the sections of one text in one template. */
export class PourPlaces {
  readonly #plan: Plan;
  readonly #template: Template;
  readonly #children: ReadonlyMap<TemplateSection | undefined, readonly TemplateSection[]>;
  readonly #groups: TemplateGroups;
  readonly #title: TemplateSection | undefined;
  readonly #placed = new Set<SectionNode>();

  constructor(plan: Plan, template: Template) {
    this.#plan = plan;
    this.#template = template;
    this.#children = childrenByParent(template);
    this.#groups = new TemplateGroups(template);
    this.#title = titleSectionOf(template);
  }

  /** The sections of the poured text in their order, each section of the text once. */
  all(): readonly Place[] {
    const { nodes } = this.#plan.tree;
    const lead = nodes.find(({ depth }) => depth === 0);
    const leadKnown = this.#template.sections.find(({ depth }) => depth === 0);
    const tops = nodes.filter(({ depth, parent }) => depth > 0 && !parent);
    const title = this.#titleIn(tops);
    const places: Place[] = [];
    if (lead || leadKnown) places.push(this.#place(lead, 0, leadKnown));
    if (title || this.#title)
      places.push(this.#place(title, title?.depth ?? this.#title?.depth ?? 1, this.#title));
    const below = tops.flatMap(node => (node === title ? node.children : [node]));
    places.push(...this.#below(this.#title, below, 'all', 0));
    // Nothing may be lost, whatever the template is like.
    for (const node of nodes) if (!this.#placed.has(node)) places.push(this.#place(node, node.depth));
    return places;
  }

  /** The title of a text: the heading that fits the template's, else the first one on the first level that fits none. */
  #titleIn(tops: readonly SectionNode[]): SectionNode | undefined {
    const isOther = (node: SectionNode) =>
      this.#template.fixedHeadings.has(node.normalTitle) &&
      (!this.#title || normalTitle(this.#title.section) !== node.normalTitle);
    const matched =
      this.#title && tops.find(node => this.#match(node, undefined) === this.#title && !isOther(node));
    if (matched) return matched;
    const first = tops.find(({ depth }) => depth === 1);
    return first && !isOther(first) && (this.#title || !this.#match(first, undefined)) ? first : undefined;
  }

  #match(node: SectionNode, above: TemplateSection | undefined): TemplateSection | undefined {
    const match = templateSectionFor(this.#template, this.#sectionOf(node), above);
    return match?.parent === above ? match : undefined;
  }

  /**
   * The places under a section of the template: its sub-sections in its order, then those of the text that fit none.
   *
   * @param by how many levels deeper than in the text the section above is
   */
  #below(
    above: TemplateSection | undefined,
    nodes: readonly SectionNode[],
    lacking: Lacking,
    by: number,
  ): readonly Place[] {
    const order = (this.#children.get(above) ?? []).filter(known => known.depth > 0 && known !== this.#title);
    const matches = nodes.map(node => ({ node, match: this.#matchUnder(node, above, order, by) }));
    const byPlace = this.#groups.distributed(
      matches.flatMap(({ node, match }) => (match ? [{ node, match }] : [])),
      order,
    );
    const inUse = new Set([...byPlace.keys()].map(known => this.#groups.firstOf(known, order)));
    const places = order.flatMap(known => {
      const found = byPlace.get(known);
      if (found) return found.flatMap((one, index) => this.#matched(one.node, one.known, known, index));
      const isLeftOut =
        inUse.has(this.#groups.firstOf(known, order)) ||
        lacking === 'none' ||
        (lacking === 'required' && isOptionalSection(known));
      return isLeftOut
        ? []
        : [this.#place(undefined, known.depth, known), ...this.#below(known, [], 'all', 0)];
    });
    const level = places.length > 0 ? Math.min(...order.map(({ depth }) => depth)) : undefined;
    const rest = matches
      .filter(({ match }) => !match)
      .map(({ node }) => ({ node, by: this.#levelsFor(node, level, by) }));
    const isAbove = (one: (typeof rest)[number]) => level !== undefined && one.node.depth + one.by < level;
    const ordered = [...rest.filter(one => !isAbove(one)), ...rest.filter(isAbove)];
    return [...places, ...ordered.flatMap(one => this.#asItIs(one.node, one.by))];
  }

  /** A section that is matched, with what is below it. */
  #matched(
    node: SectionNode,
    known: TemplateSection | undefined,
    at: TemplateSection,
    index: number,
  ): readonly Place[] {
    const by = at.depth - node.depth;
    if (!known) return this.#asItIs(node, by);
    const isSecond = index > 0 && !known.slot && !this.#groups.seriesWith(known);
    const hasWords = node.children.length > 0 || isWritten(this.#sectionOf(node));
    const lacking = isSecond ? 'none' : hasWords ? 'required' : 'all';
    return [this.#place(node, known.depth, known), ...this.#below(known, node.children, lacking, by)];
  }

  /** A section that fits nothing in the template, with all below it. */
  #asItIs(node: SectionNode, by: number): readonly Place[] {
    return [this.#place(node, node.depth + by), ...node.children.flatMap(child => this.#asItIs(child, by))];
  }

  /** How many levels deeper a section goes that fits nothing: below others it may not become a part of the last of them. */
  #levelsFor(node: SectionNode, level: number | undefined, by: number): number {
    const wanted = level !== undefined && node.depth + by > level ? level - node.depth : by;
    return this.#canMove(node, wanted) ? wanted : 0;
  }

  #canMove(node: SectionNode, by: number): boolean {
    if (by === 0) return true;
    return (
      depthEdits({ section: this.#sectionOf(node), base: 0 }, node.depth + by) !== undefined &&
      node.children.every(child => this.#canMove(child, by))
    );
  }

  #matchUnder(
    node: SectionNode,
    above: TemplateSection | undefined,
    order: readonly TemplateSection[],
    by: number,
  ): Match | undefined {
    const known = this.#match(node, above);
    if (known && known !== this.#title) return { at: known, known };
    const other = order.find(
      one => this.#hasWords(one, node, by) && this.#canMove(node, one.depth - node.depth),
    );
    if (other) return { at: other, known: other };
    const at = this.#groups.alike(node, above);
    return at && { at };
  }

  /** Whether a section of the template has the words of a heading on another level. */
  #hasWords(known: TemplateSection, node: SectionNode, by: number): boolean {
    if (!known.slot) return normalTitle(known.section) === node.normalTitle;
    const tells = /\p{L}/u.test(known.words) || (by !== 0 && node.depth + by === known.depth);
    return tells && matchesHeading(known.pattern, node.normalTitle);
  }

  #place(node: SectionNode | undefined, depth: number, known?: TemplateSection): Place {
    if (node) this.#placed.add(node);
    return { ...(node && { node }), depth, ...(known && { known }) };
  }

  #sectionOf({ index }: SectionNode) {
    return this.#plan.snapshot.placed(index).section;
  }
}
