import { childrenByParent, type Template, type TemplateSection } from '../template/template';
import { memoize } from '../text/memoize';
import type { SectionNode } from './sectionTree';

/** Sections of a template that stand for any number of sections in a plan: `### Decision 1: [Title]`, `### Phase 1: Setup`. */
export interface Series {
  /** In the order of the template, all under one heading and alike but for their numbers and names. */
  readonly members: readonly TemplateSection[];
  /** The words before the number of a numbered series without a placeholder, in lower case; undefined for slots. */
  readonly prefix: string | undefined;
}

/** The series of a template, in its order. Its title, which a plan fills in once, is in none. */
export const seriesOf = memoize((template: Template): readonly Series[] => {
  const series = new Map<string, { members: TemplateSection[]; prefix: string | undefined }>();
  const title = titleSectionOf(template);
  for (const [parent, siblings] of childrenByParent(template)) {
    for (const section of siblings) {
      if (section.depth === 0 || section === title) continue;
      const prefix = section.slot ? undefined : numberedPrefix(section.title);
      if (!section.slot && prefix === undefined) continue;
      const alike = prefix ?? section.pattern.pieces.join('\0');
      const key = JSON.stringify([parent?.index ?? -1, section.depth, alike]);
      const known = series.get(key);
      if (known) known.members.push(section);
      else series.set(key, { members: [section], prefix });
    }
  }
  // One numbered heading may be a name: `## Level 3 support`.
  return [...series.values()].filter(({ members, prefix }) => prefix === undefined || members.length > 1);
});

/** The heading that holds all others of a template; undefined when there is none. */
export function titleSectionOf({ sections }: Template): TemplateSection | undefined {
  const headings = sections.filter(({ depth }) => depth > 0);
  const [first] = headings;
  return first &&
    headings.length > 1 &&
    headings.every(({ depth }, index) => index === 0 || depth > first.depth)
    ? first
    : undefined;
}

/** Whether a section of a plan is one of a series. */
export function isInSeries(
  { members, prefix }: Series,
  { templateSection, title, depth }: SectionNode,
): boolean {
  if (templateSection) return members.includes(templateSection);
  return prefix !== undefined && depth === members[0]?.depth && numberedPrefix(title) === prefix;
}

/** `phase ` of `Phase 1: Setup`; undefined for `1. Setup`, where the number is only that of the section. */
function numberedPrefix(title: string): string | undefined {
  const [, prefix] = /^(\P{N}*\p{L}\P{N}*)\d+(?![\d.]*\p{L})/u.exec(title) ?? [];
  return prefix?.normalize('NFC').toLowerCase();
}

/** The title of a section in a numbered series. */
export interface NumberedTitle {
  /** The words before the number, in lower case. */
  readonly prefix: string;
  /** As written, in digits. */
  readonly number: string;
}

/**
 * Reads a title such as `Phase 1: Setup`, `Decision 02`, `步骤 2`. Undefined where the number belongs to what comes after it
 * (`Level 3 support`), has parts (`Version 1.2`), or makes an id with the letters before it (`R2: Latency`).
 */
export function numberedTitle(title: string): NumberedTitle | undefined {
  const prefix = numberedPrefix(title);
  const [, number] = /^\P{N}*(\d+)(?=\s*(?:$|[:：)）\]】–—、，,|-]|\.(?!\d)))/u.exec(title) ?? [];
  if (prefix === undefined || number === undefined || !partsNumber.test(prefix)) return undefined;
  return { prefix, number };
}

/** A space, or a script that writes none between words. */
const partsNumber = /[\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]$/u;

/** A number of a heading: `3.` and `1` of `3.1 Parser`, behind the words before it. */
const headingNumber = /^(\P{Nd}*)((?:\d+\.)*)(\d+)/u;

/**
 * The heading of one more section of a series, with the number after the greatest one of its peers.
 *
 * @param heading of the first member, as written in the template
 * @param placeholder the first placeholder in it; undefined when it has none
 * @param peers the titles of the series in the plan
 */
export function nextHeading(
  heading: string,
  placeholder: string | undefined,
  { members }: Series,
  peers: readonly string[],
): string {
  const [whole = '', words = '', above = '', own = ''] = headingNumber.exec(heading) ?? [];
  const isInPlaceholder = placeholder !== undefined && heading.indexOf(placeholder) < whole.length;
  const numbers = members.map(({ title }) => headingNumber.exec(title)?.[3]);
  const counts = members.length > 1 ? new Set(numbers).size > 1 : Number(own) <= 1;
  if (whole === '' || isInPlaceholder || !counts) return heading;
  const taken = peers.flatMap(title => {
    const [, , before = '', number] = headingNumber.exec(title) ?? [];
    return number === undefined ? [] : [{ before, number: Number(number) }];
  });
  const last = taken.at(-1);
  if (!last || (last.before === '') !== (above === '')) return heading;
  const next =
    1 + Math.max(...taken.filter(({ before }) => before === last.before).map(({ number }) => number));
  return words + last.before + String(next).padStart(own.length, '0') + heading.slice(whole.length);
}
