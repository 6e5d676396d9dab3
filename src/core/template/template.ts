import { rangeOf, type Section } from '../markdown/section';
import { Snapshot } from '../markdown/snapshot';
import { fixedWords, type HeadingPattern, headingPattern, normalTitle } from './headings';
import { legendOf } from './placeholders/legend';
import { outermostOf, scanPlaceholders } from './placeholders/scanPlaceholders';
import { isLocal, type PlaceholderCandidate } from './placeholders/styles';

/** One section of a template. */
export interface TemplateSection {
  readonly section: Section;
  /** Its place among the sections of the template. */
  readonly index: number;
  /** An offset of `section` + `base` = an offset of the template. */
  readonly base: number;
  readonly title: string;
  readonly depth: number;
  readonly parent: TemplateSection | undefined;
  /** The heading has a placeholder, as in `### Decision 1: [Title]`. A plan may repeat the section under other names. */
  readonly slot: boolean;
  readonly pattern: HeadingPattern;
  /** The title without its placeholders. */
  readonly words: string;
  readonly placeholders: readonly PlaceholderCandidate[];
  /** The proofs of the placeholders that count only in this section: see {@link isLocal}. */
  readonly localProofs: ReadonlySet<string>;
}

/** A template as the schema of the plans made from it. */
export interface Template {
  /** The name for people: `built-in`, or the path of the template file. */
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly sections: readonly TemplateSection[];
  /** The normal headings without a placeholder. A plan keeps them. */
  readonly fixedHeadings: ReadonlySet<string>;
  /** The texts of all placeholders that are no local ones. */
  readonly placeholderTexts: ReadonlySet<string>;
}

/** The sections of a template by the section above them, in document order. */
export function childrenByParent({
  sections,
}: Template): ReadonlyMap<TemplateSection | undefined, readonly TemplateSection[]> {
  const children = new Map<TemplateSection | undefined, TemplateSection[]>();
  for (const section of sections) {
    const siblings = children.get(section.parent);
    if (siblings) siblings.push(section);
    else children.set(section.parent, [section]);
  }
  return children;
}

/**
 * @param name for people: a path, or `built-in`
 * @param text Markdown without a byte order mark
 */
export function readTemplate(name: string, text: string): Template {
  return templateOf(name, Snapshot.parse(text));
}

/**
 * A document read as a template: its sections with their slots, and every placeholder that its legend
 * (`**[P]**: can run in parallel`) does not explain.
 *
 * @param name see `readTemplate`
 */
export function templateOf(name: string, snapshot: Snapshot): Template {
  const sections: TemplateSection[] = [];
  const placeholderTexts = new Set<string>();
  const open: TemplateSection[] = [];
  const legend = new Set(snapshot.sections.flatMap(legendOf));
  for (const [index, section] of snapshot.sections.entries()) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= section.depth) open.pop();
    const scanned = scanPlaceholders(section).filter(placeholder => !legend.has(placeholder.text));
    const headingEnd = section.heading ? rangeOf(section.heading).end : section.range.start;
    const inHeading = scanned.filter(({ range }) => range.end <= headingEnd).map(({ text }) => text);
    const read: TemplateSection = {
      section,
      index,
      base: snapshot.sectionBases[index] ?? 0,
      title: section.title,
      depth: section.depth,
      parent: open.at(-1),
      slot: inHeading.length > 0,
      pattern: headingPattern(section.title, inHeading),
      words: fixedWords(section.title, inHeading),
      placeholders: outermostOf(scanned),
      localProofs: new Set(scanned.filter(isLocal).map(({ proof }) => proof)),
    };
    sections.push(read);
    if (section.depth > 0) open.push(read);
    for (const candidate of scanned) if (!isLocal(candidate)) placeholderTexts.add(candidate.text);
  }
  const fixed = sections.filter(({ slot, depth }) => !slot && depth > 0);
  const fixedHeadings = new Set(fixed.map(({ section }) => normalTitle(section)));
  return { name, snapshot, sections, fixedHeadings, placeholderTexts };
}
