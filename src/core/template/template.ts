import type { Section } from '../markdown/section';
import { SectionCache } from '../markdown/sectionCache';
import { Snapshot } from '../markdown/snapshot';
import { headingPattern, normalTitle } from './headings';
import type { PlaceholderCandidate } from './placeholders/placeholder';
import { legendOf, scanPlaceholders } from './placeholders/scanPlaceholders';

/** One section of a template and what it asks for. */
export interface TemplateSection {
  readonly section: Section;
  /** An offset of `section` + `base` = an offset of the template. */
  readonly base: number;
  readonly title: string;
  readonly depth: number;
  readonly parent: TemplateSection | undefined;
  /** The heading has a placeholder in it, such as `### Decision 1: [Title]`: a plan may repeat it under other names. */
  readonly slot: boolean;
  readonly pattern: RegExp;
  readonly placeholders: readonly PlaceholderCandidate[];
}

/** A template as the schema of the plans made from it. */
export interface Template {
  /** What a person is told: `built-in`, or the path of the template file. */
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly sections: readonly TemplateSection[];
  /** Normal headings without a placeholder, which a plan keeps as they are. */
  readonly fixedHeadings: ReadonlySet<string>;
  /** Every text that waits for the author anywhere in the template. */
  readonly placeholders: ReadonlyMap<string, readonly PlaceholderCandidate[]>;
}

export function readTemplate(name: string, text: string): Template {
  const snapshot = Snapshot.parse(text);
  const sections: TemplateSection[] = [];
  const placeholders = new Map<string, PlaceholderCandidate[]>();
  const open: TemplateSection[] = [];
  const legend = new Set(snapshot.sections.flatMap(legendOf));
  for (const [index, section] of snapshot.sections.entries()) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= section.depth) open.pop();
    const scanned = scanPlaceholders(section).filter(placeholder => !legend.has(placeholder.text));
    const inHeading = scanned.filter(placeholder => placeholder.place === 'heading').map(({ text }) => text);
    const read: TemplateSection = {
      section,
      base: snapshot.sectionBases[index] ?? 0,
      title: section.title,
      depth: section.depth,
      parent: open.at(-1),
      slot: inHeading.length > 0,
      pattern: headingPattern(section.title, inHeading),
      placeholders: scanned,
    };
    sections.push(read);
    if (section.depth > 0) open.push(read);
    for (const placeholder of scanned) {
      const same = placeholders.get(placeholder.text);
      if (same) same.push(placeholder);
      else placeholders.set(placeholder.text, [placeholder]);
    }
  }
  const fixed = sections.filter(({ slot, depth }) => !slot && depth > 0);
  const fixedHeadings = new Set(fixed.map(({ section }) => normalTitle(section)));
  return { name, snapshot, sections, fixedHeadings, placeholders };
}

/**
 * The template's section for a heading, or undefined for a section of the author's own. Of several that fit, the one under
 * the same parent counts, then the one with most words of its own: `### [Model 1]` alone
 * would fit every heading.
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

/** The last match of each section, which stays right while neither its template nor the section above it changes. */
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
      known.pattern.test(heading) &&
      (known.parent === parent || known.title === section.title || /\p{L}/u.test(fixedWords(known))),
  );
  const rank = (known: TemplateSection) => (known.parent === parent ? 1000 : 0) + fixedWords(known).length;
  return fits.toSorted((a, b) => rank(b) - rank(a))[0];
}

/** What of a heading is not a placeholder. */
function fixedWords({ title, placeholders }: TemplateSection): string {
  return placeholders
    .filter(({ place }) => place === 'heading')
    .reduce((words, { text }) => words.replace(text, ''), title)
    .trim();
}

/** How many of the template's fixed headings a document has, from 0 to 1. Slots are filled in, so they do not count. */
export function headingOverlap(template: Template, { sections }: Snapshot): number {
  return fixedOverlap(template, sections.map(normalTitle));
}

/** {@link headingOverlap}, of normal headings. */
export function fixedOverlap({ fixedHeadings }: Template, normalTitles: readonly string[]): number {
  return fixedHeadings.size === 0 ? 0 : sharedHeadings(fixedHeadings, normalTitles) / fixedHeadings.size;
}

/**
 * How alike a template and a document are, from 0 to 1 (Sørensen–Dice over their headings). Overlap alone would take a
 * template of six headings for a plan that has these and ten of a longer template.
 */
export function headingSimilarity({ fixedHeadings }: Template, { sections }: Snapshot): number {
  const shared = sharedHeadings(fixedHeadings, sections.map(normalTitle));
  return shared === 0 ? 0 : (2 * shared) / (fixedHeadings.size + sections.length);
}

/** Whether a document has any heading of a template, be it a slot that was filled in (`# Implementation Plan: Login`). */
export function sharesHeading({ sections }: Template, snapshot: Snapshot): boolean {
  const telling = sections.filter(known => known.depth > 0 && /\p{L}/u.test(fixedWords(known)));
  return snapshot.sections.some(section =>
    telling.some(({ pattern, depth }) => depth === section.depth && pattern.test(normalTitle(section))),
  );
}

function sharedHeadings(fixed: ReadonlySet<string>, normalTitles: readonly string[]): number {
  return new Set(normalTitles.filter(title => fixed.has(title))).size;
}
