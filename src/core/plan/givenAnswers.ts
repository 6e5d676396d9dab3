import { sectionText } from '../markdown/section';
import { SectionCache } from '../markdown/sectionCache';
import type { PlaceholderCandidate } from '../template/placeholders/styles';
import type { TemplateSection } from '../template/template';
import { memoize } from '../text/memoize';
import { literalPattern } from '../text/patterns';
import { type Range, rangesOverlap, shiftRange } from '../text/positions';
import { isName, linkedPlaceholders, namesIn } from './linkedPlaceholders';
import type { Plan } from './plan';
import type { SectionNode } from './sectionTree';

/** What a person has written in place of a placeholder of the template. */
export interface GivenAnswer {
  /** The placeholder, as the template has it. */
  readonly text: string;
  readonly value: string;
  /** Where the value stands: UTF-16 offsets of the plan. */
  readonly range: Range;
  /** As the link of the placeholders that are still to be filled in. */
  readonly link: string;
}

/** A line of a template with placeholders in it. */
interface PlaceholderLine {
  readonly placeholders: readonly string[];
  /** Match the words before the first placeholder, between two, and behind the last one with the end of the line. */
  readonly words: readonly RegExp[];
}

/**
 * The answers that a plan has given to placeholders of its template, in document order: where the rest of the line is still the
 * template's, as in `### POST /api/v1/orders` or `**Owner**: Ana`. Numbers in it may differ.
 */
export const givenAnswers = memoize((plan: Plan): readonly GivenAnswer[] => {
  const { linkOf } = linkedPlaceholders(plan);
  return plan.tree.nodes.flatMap(node => {
    const { base } = plan.snapshot.placed(node.index);
    return answersIn(plan, node).map(({ text, value, range }) => ({
      text,
      value,
      range: shiftRange(range, base),
      link: linkOf(text, node),
    }));
  });
});

/** The answers in a section, in its own offsets. */
type SectionAnswer = Omit<GivenAnswer, 'link'>;

function answersIn(plan: Plan, node: SectionNode): readonly SectionAnswer[] {
  const { templateSection } = node;
  if (!templateSection || templateSection.placeholders.length === 0) return [];
  const { section } = plan.snapshot.placed(node.index);
  const open = namesIn(plan, node);
  const known = answers.get(section);
  if (known && known.templateSection === templateSection && known.open === open) return known.found;
  const written = sectionText(section);
  const found: SectionAnswer[] = [];
  const lines = placeholderLines(templateSection);
  for (const { 0: whole, index: at } of written.matchAll(/[^\r\n]+/gu)) {
    const line = whole.trimEnd();
    for (const { words, placeholders } of lines) {
      for (const [index, value] of valuesIn(line, words).entries()) {
        const text = placeholders[index] ?? '';
        const range = shiftRange(value, section.range.start + at);
        const written = line.slice(value.start, value.end);
        const isOpen = written === text || open.some(placeholder => rangesOverlap(placeholder.range, range));
        if (written.trim() !== '' && !isOpen) found.push({ text, value: written, range });
      }
    }
  }
  found.sort((a, b) => a.range.start - b.range.start);
  answers.set(section, { templateSection, open, found });
  return found;
}

/** The last answers of each section. They hold while its template and its open placeholders are the same. */
const answers = new SectionCache<{
  readonly templateSection: TemplateSection;
  readonly open: readonly PlaceholderCandidate[];
  readonly found: readonly SectionAnswer[];
}>();

const placeholderLines = memoize(({ section, placeholders }: TemplateSection): readonly PlaceholderLine[] => {
  const { source, range } = section;
  const lines: PlaceholderLine[] = [];
  for (const { 0: line, index } of source.slice(range.start, range.end).matchAll(/[^\r\n]+/gu)) {
    const start = range.start + index;
    const here = placeholders.filter(
      found => found.range.start >= start && found.range.end <= start + line.length,
    );
    const names = here.filter(candidate => isName(candidate, source));
    const pieces: string[] = [];
    let at = start;
    for (const { range: name } of names) {
      pieces.push(source.slice(at, name.start));
      at = name.end;
    }
    const after = source.slice(at, start + line.length).trimEnd();
    // Without words of the template on it any line would do.
    if (names.length === 0 || !/\p{L}{2}|\p{Script=Han}/u.test([...pieces, after].join(''))) continue;
    lines.push({
      words: [
        ...pieces.map((piece, index) => new RegExp(literal(piece), index === 0 ? 'uy' : 'gu')),
        new RegExp(`${literal(after)}$`, 'gu'),
      ],
      placeholders: names.map(({ text }) => text),
    });
  }
  return lines;
});

/**
 * What stands for the placeholders of a line, as its own offsets; nothing where other words are between them. Words are looked
 * for one after the other from left to right, and none again: all ways to read a line would take time without end.
 */
function valuesIn(line: string, words: readonly RegExp[]): readonly Range[] {
  const values: Range[] = [];
  let start: number | undefined;
  for (const pattern of words) {
    // A value has one character or more.
    pattern.lastIndex = start === undefined ? 0 : start + 1;
    const found = pattern.exec(line);
    if (!found) return [];
    if (start !== undefined) values.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  return values;
}

/** Numbers and blanks are matched whole: a search that begins in each digit of one again takes the square of its length. */
function literal(text: string): string {
  return literalPattern(text)
    .replace(/\d+/gu, String.raw`(?<!\d)\d+`)
    .replace(/[ \t]+/gu, String.raw`(?<![ \t])[ \t]+`);
}
