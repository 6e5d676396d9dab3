import type { Section } from '../markdown/section';
import { SectionCache } from '../markdown/sectionCache';
import type { Snapshot } from '../markdown/snapshot';
import { matchesHeading, normalTitle } from './headings';
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
  const heading = normalTitle(section);
  const fits = template.sections.filter(
    known =>
      known.depth === section.depth &&
      matchesHeading(known.pattern, heading) &&
      (known.parent === parent || known.title === section.title || /\p{L}/u.test(fixedWords(known))),
  );
  const rank = (known: TemplateSection) => (known.parent === parent ? 1000 : 0) + fixedWords(known).length;
  return fits.toSorted((a, b) => rank(b) - rank(a))[0];
}

/** A heading without its placeholders. */
function fixedWords({ title, placeholders }: TemplateSection): string {
  return placeholders
    .filter(({ place }) => place === 'heading')
    .reduce((words, { text }) => words.replace(text, ''), title)
    .trim();
}

/** The share of the template's fixed headings that a document has, from 0 to 1. Slots do not count: plans fill them in. */
export function headingOverlap(template: Template, { sections }: Snapshot): number {
  return fixedOverlap(template, sections.map(normalTitle));
}

/** {@link headingOverlap} of normal headings. */
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
export function sharesHeading({ sections }: Template, snapshot: Snapshot): boolean {
  const telling = sections.filter(known => known.depth > 0 && /\p{L}/u.test(fixedWords(known)));
  return snapshot.sections.some(section =>
    telling.some(
      ({ pattern, depth }) => depth === section.depth && matchesHeading(pattern, normalTitle(section)),
    ),
  );
}

function sharedHeadings(fixed: ReadonlySet<string>, normalTitles: readonly string[]): number {
  return new Set(normalTitles.filter(title => fixed.has(title))).size;
}
