import type { Section } from '../markdown/section';
import { SectionCache } from '../markdown/sectionCache';
import type { Snapshot } from '../markdown/snapshot';
import { memoize } from '../text/memoize';
import { HeadingIndex } from './headingIndex';
import { type HeadingPattern, matchesHeading, normalTitle } from './headings';
import type { Template, TemplateSection } from './template';

/**
 * The template's section for a section of a plan; undefined when the author added it. Of several that match, the one under
 * the same parent counts, then the one with most fixed words: `### [Model 1]` alone would match every heading.
 *
 * @param parent the template's section for the heading above
 */
export function templateSectionFor(
  template: Template,
  section: Section,
  parent: TemplateSection | undefined,
): TemplateSection | undefined {
  const known = matches.get(section);
  if (known && known.template === template && known.parent === parent) return known.match;
  const match = bestMatch(template, section, parent);
  matches.set(section, { template, parent, match });
  return match;
}

/** The last match of each section. It holds while the template and the parent are the same. */
const matches = new SectionCache<{
  readonly template: Template;
  readonly parent: TemplateSection | undefined;
  readonly match: TemplateSection | undefined;
}>();

function bestMatch(
  template: Template,
  section: Section,
  parent: TemplateSection | undefined,
): TemplateSection | undefined {
  const rank = (known: TemplateSection) => (known.parent === parent ? 1000 : 0) + known.words.length;
  const candidates = headingIndexOf(template).candidates(section, parent);
  return candidates.toSorted((a, b) => rank(b) - rank(a) || a.index - b.index)[0];
}

const headingIndexOf = memoize((template: Template) => new HeadingIndex(template));

/**
 * The share of a template's headings that a document has, from 0 to 1. Those with words of their own count, once each and at
 * any level; a slot may be filled in (`# Implementation Plan: Login`).
 */
export function headingOverlap(template: Template, { sections }: Snapshot): number {
  const titles = [...new Set(sections.map(normalTitle))];
  const patterns = tellingPatternsOf(template);
  const shared = patterns.filter(pattern => titles.some(title => matchesHeading(pattern, title)));
  return patterns.length === 0 ? 0 : shared.length / patterns.length;
}

/** The different headings of a template that have a letter outside of placeholders. */
const tellingPatternsOf = memoize(({ sections }: Template): readonly HeadingPattern[] => {
  const telling = sections.filter(({ depth, words }) => depth > 0 && /\p{L}/u.test(words));
  return [...new Map(telling.map(({ pattern }) => [JSON.stringify(pattern.pieces), pattern])).values()];
});

/** The share of a template's fixed headings among some normal headings, from 0 to 1. */
export function fixedOverlap({ fixedHeadings }: Template, normalTitles: readonly string[]): number {
  return fixedHeadings.size === 0 ? 0 : sharedHeadings(fixedHeadings, normalTitles) / fixedHeadings.size;
}

/**
 * The similarity of a template and a document, from 0 to 1 (Sørensen–Dice over their headings). Overlap alone would choose a
 * template of six headings for a plan that has these six and ten more of a longer template.
 */
export function headingSimilarity({ fixedHeadings }: Template, { sections }: Snapshot): number {
  const shared = sharedHeadings(fixedHeadings, sections.map(normalTitle));
  return shared === 0 ? 0 : (2 * shared) / (fixedHeadings.size + sections.length);
}

/** Whether a document has any heading of a template; a filled slot counts (`# Implementation Plan: Login`). */
export function sharesHeading(template: Template, { sections }: Snapshot): boolean {
  const index = headingIndexOf(template);
  return sections.some(section => index.shares(section));
}

function sharedHeadings(fixed: ReadonlySet<string>, normalTitles: readonly string[]): number {
  return new Set(normalTitles.filter(title => fixed.has(title))).size;
}
