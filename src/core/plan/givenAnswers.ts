import { sectionText } from '../markdown/section';
import { SectionCache } from '../markdown/sectionCache';
import type { PlaceholderCandidate } from '../template/placeholders/styles';
import type { TemplateSection } from '../template/template';
import { memoize } from '../text/memoize';
import { type Range, rangesOverlap, shiftRange } from '../text/positions';
import { isName, linkedTokens, namesIn } from './linkedTokens';
import type { Plan } from './plan';
import type { SectionNode } from './sectionTree';

/** What a person has written in place of a token of the template. */
export interface GivenAnswer {
  /** The token, as the template has it. */
  readonly text: string;
  readonly value: string;
  /** Where the value stands: UTF-16 offsets of the plan. */
  readonly range: Range;
  /** As the link of the tokens that are still to be filled in. */
  readonly link: string;
}

/** A line of a template with tokens in it. */
interface TokenLine {
  /** Matches a line of a plan; each group is what stands for a token. */
  readonly pattern: RegExp;
  readonly tokens: readonly string[];
}

/**
 * The answers that a plan has given to tokens of its template, in document order: where the rest of the line is still the
 * template's, as in `### POST /api/v1/orders` or `**Owner**: Ana`. Numbers in it may differ.
 */
export const givenAnswers = memoize((plan: Plan): readonly GivenAnswer[] => {
  const { linkOf } = linkedTokens(plan);
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
  for (const { pattern, tokens } of tokenLines(templateSection)) {
    for (const { indices } of written.matchAll(pattern)) {
      for (const [index, text] of tokens.entries()) {
        const [start, end] = indices?.[index + 1] ?? [0, 0];
        const range = shiftRange({ start, end }, section.range.start);
        const value = written.slice(start, end);
        const isOpen = value === text || open.some(token => rangesOverlap(token.range, range));
        if (value.trim() !== '' && !isOpen) found.push({ text, value, range });
      }
    }
  }
  found.sort((a, b) => a.range.start - b.range.start);
  answers.set(section, { templateSection, open, found });
  return found;
}

/** The last answers of each section. They hold while its template and its open tokens are the same. */
const answers = new SectionCache<{
  readonly templateSection: TemplateSection;
  readonly open: readonly PlaceholderCandidate[];
  readonly found: readonly SectionAnswer[];
}>();

const tokenLines = memoize(({ section, placeholders }: TemplateSection): readonly TokenLine[] => {
  const { source, range } = section;
  const lines: TokenLine[] = [];
  for (const { 0: line, index } of source.slice(range.start, range.end).matchAll(/[^\r\n]+/gu)) {
    const start = range.start + index;
    const here = placeholders.filter(
      found => found.range.start >= start && found.range.end <= start + line.length,
    );
    const tokens = here.filter(candidate => isName(candidate, source));
    let pattern = '';
    let words = '';
    let at = start;
    for (const { range: token } of tokens) {
      const before = source.slice(at, token.start);
      pattern += `${literal(before)}(.+?)`;
      words += before;
      at = token.end;
    }
    const after = source.slice(at, start + line.length).trimEnd();
    // Without words of the template on it any line would do.
    if (tokens.length === 0 || !/\p{L}{2}|\p{Script=Han}/u.test(words + after)) continue;
    lines.push({
      pattern: new RegExp(`^${pattern}${literal(after)}[ \\t]*$`, 'dgmu'),
      tokens: tokens.map(({ text }) => text),
    });
  }
  return lines;
});

function literal(text: string): string {
  return text
    .replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)
    .replace(/\d+/gu, String.raw`\d+`)
    .replace(/[ \t]+/gu, String.raw`[ \t]+`);
}
