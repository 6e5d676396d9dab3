import { normalTitle } from '../../template/headings';
import type { Template, TemplateSection } from '../../template/template';
import type { SectionNode } from '../sectionTree';
import { isInSeries, type Series, seriesOf } from '../series';

/** A section of a text that belongs at a section of the template. */
export interface Match {
  readonly at: TemplateSection;
  /** Absent where they are alike by number alone, as `### Phase 1: Setup` and `### Phase 1: Foundation`. */
  readonly known?: TemplateSection;
}

/** A section of a text at its place, with the template's section whose fields it gets. */
interface MatchedNode {
  readonly node: SectionNode;
  readonly known: TemplateSection | undefined;
}

/** The sections of a template that stand for the same sections of a text: a series, or siblings of one heading. */
export class TemplateGroups {
  readonly #series: readonly Series[];

  constructor(template: Template) {
    this.#series = seriesOf(template);
  }

  seriesWith(known: TemplateSection): Series | undefined {
    return this.#series.find(({ members }) => members.includes(known));
  }

  /** The first section of the series under a section that a text's section is one of by its number. */
  alike(node: SectionNode, above: TemplateSection | undefined): TemplateSection | undefined {
    return this.#series.find(
      one => one.members[0]?.parent === above && isInSeries(one, { ...node, templateSection: undefined }),
    )?.members[0];
  }

  /**
   * The first section of the group of a section.
   *
   * @param siblings the sections of the template under one heading
   */
  firstOf(known: TemplateSection, siblings: readonly TemplateSection[]): TemplateSection {
    return this.#groupOf(known, siblings)[0] ?? known;
  }

  /** The sections at each section of a template: at the one of the same heading, else at the one before it in the text. */
  distributed(
    matches: readonly { readonly node: SectionNode; readonly match: Match }[],
    siblings: readonly TemplateSection[],
  ): ReadonlyMap<TemplateSection, readonly MatchedNode[]> {
    const byPlace = new Map<TemplateSection, MatchedNode[]>();
    const last = new Map<TemplateSection, TemplateSection>();
    for (const { node, match } of matches) {
      const group = this.#groupOf(match.at, siblings);
      const first = this.firstOf(match.at, siblings);
      const same = group.find(one => !byPlace.has(one) && normalTitle(one.section) === node.normalTitle);
      const at = same ?? last.get(first) ?? first;
      last.set(first, at);
      byPlace.set(at, [...(byPlace.get(at) ?? []), { node, known: same ?? match.known }]);
    }
    return byPlace;
  }

  #groupOf(known: TemplateSection, siblings: readonly TemplateSection[]): readonly TemplateSection[] {
    const series = this.seriesWith(known);
    if (series) return series.members;
    const title = normalTitle(known.section);
    return siblings.filter(one => !this.seriesWith(one) && normalTitle(one.section) === title);
  }
}
