import { toString as textOf } from 'mdast-util-to-string';
import { type FieldBlock, fieldBlocksOf } from '../markdown/queries/fieldBlocks';
import { fieldLabelKey } from '../markdown/queries/fieldLabelKey';
import { frontMatterOf } from '../markdown/queries/frontMatter';
import { tablesOf } from '../markdown/queries/tables';
import { rangeOf, rangeOfAll, type Section, sectionText } from '../markdown/section';
import { commentsIn, sectionGuidance } from '../plan/guidanceWords';
import { textAround } from '../plan/partsAround';
import { seriesOf, titleSectionOf } from '../plan/series';
import { isOptionalSection } from '../template/optionalSection';
import { offerOf } from '../template/placeholders/offers';
import type { PlaceholderCandidate } from '../template/placeholders/styles';
import { isEllipsis } from '../template/placeholders/values';
import type { Template, TemplateSection } from '../template/template';
import { withoutComments } from '../text/enclosed';
import { collapsed } from '../text/lines';
import { type Range, rangeContains, rangesOverlap } from '../text/positions';
import type { HoverPlace } from './hoverPlace';

/** What a template says of a place in a plan. All texts are a stranger's. */
export interface TemplateWords {
  /** The heading, label, key or column of the template. */
  readonly name: string;
  /** The words of the template's comments there, line by line; empty without any. */
  readonly guidance: string;
  /** The Markdown that the template has there; empty where the plan has the same. */
  readonly source: string;
  /** One of them is the answer. Empty where a finding at the place names them. */
  readonly choices: readonly string[];
  readonly examples: readonly string[];
  /** Of a heading: a plan may leave out its section. */
  readonly optional: boolean;
  /** Of a heading: a plan may have its section more than once. */
  readonly repeatable: boolean;
}

/**
 * What a template says of a place.
 *
 * @param section of the plan, which the place is in
 * @param own the section of the template that fits it
 * @returns undefined where the template has no such place
 */
export function templateWords(
  place: HoverPlace,
  section: Section,
  own: TemplateSection | undefined,
  template: Template,
): TemplateWords | undefined {
  switch (place.kind) {
    case 'heading':
      return own && ofHeading(section, own, template);
    case 'field':
      return own && ofField(place, section, own);
    case 'entry':
      return own && ofEntry(place, own);
    case 'cell':
      return own && ofColumn(place, own);
    case 'placeholder':
      return ofPlaceholder(place, section, own, template);
  }
}

const nothing = { guidance: '', source: '', choices: [], examples: [], optional: false, repeatable: false };

function ofHeading(section: Section, own: TemplateSection, template: Template): TemplateWords {
  const repeatable = seriesOf(template).some(({ members }) => members.includes(own));
  const isTitle = own === titleSectionOf(template);
  const headingEnd = ({ heading, range }: Section) => (heading ? rangeOf(heading).end : range.start);
  const bodyOf = (of: Section) => sectionText({ ...of, range: { ...of.range, start: headingEnd(of) } });
  return {
    ...nothing,
    name: own.title,
    guidance: commentsIn(own.section, own.section.range),
    source: newsIn(bodyOf(own.section), bodyOf(section)),
    optional: !repeatable && !isTitle && own.depth > 0 && isOptionalSection(own),
    repeatable,
  };
}

function ofField({ block }: HoverPlace & { kind: 'field' }, section: Section, own: TemplateSection) {
  const key = fieldLabelKey(block.field.label);
  const found = fieldBlocksOf(own.section).find(({ field }) => fieldLabelKey(field.label) === key);
  if (!found) return undefined;
  const value = valueRangeOf(found);
  return {
    ...nothing,
    name: found.field.label,
    guidance: commentsIn(own.section, value) || sectionGuidance(own.section),
    source: newsIn(textIn(own.section, value), textIn(section, valueRangeOf(block))),
    ...offersIn(own, value),
  };
}

/** The text after a label, or what stands beneath a label that has none. */
function valueRangeOf({ field: { valueRange }, range }: FieldBlock): Range {
  return {
    start: valueRange.start,
    end: valueRange.end > valueRange.start ? valueRange.end : Math.max(valueRange.start, range.end),
  };
}

function textIn({ source }: Section, { start, end }: Range): string {
  return source.slice(start, end);
}

function ofEntry({ entry }: HoverPlace & { kind: 'entry' }, own: TemplateSection): TemplateWords | undefined {
  const found = frontMatterOf(own.section).find(({ key }) => fieldLabelKey(key) === fieldLabelKey(entry.key));
  return (
    found && {
      ...nothing,
      name: found.key,
      source: newsIn(found.value, entry.value),
      ...offersIn(own, found.valueRange),
    }
  );
}

function ofColumn(
  { header }: HoverPlace & { kind: 'cell' },
  own: TemplateSection,
): TemplateWords | undefined {
  const key = fieldLabelKey(header);
  for (const { children } of tablesOf(own.section)) {
    const [names, ...rows] = children;
    const column = names?.children.findIndex(cell => fieldLabelKey(textOf(cell)) === key) ?? -1;
    const name = names?.children[column];
    if (!name) continue;
    const cells = rows.flatMap(row => row.children[column] ?? []);
    const written = cells.flatMap(({ children }) => rangeOfAll(children) ?? []);
    const offers = written.map(range => offersIn(own, range));
    const isOpen = (range: Range) => own.placeholders.some(other => rangesOverlap(other.range, range));
    const samples = cells
      .filter(cell => !isOpen(rangeOf(cell)))
      .map(cell => collapsed(textOf(cell)))
      .filter(text => text !== '' && !isEllipsis(text) && offerOf(text).choices.length === 0);
    return {
      ...nothing,
      name: textOf(name).trim(),
      guidance: sectionGuidance(own.section),
      choices: distinct(offers.flatMap(({ choices }) => choices)),
      examples: distinct([...offers.flatMap(({ examples }) => examples), ...samples]),
    };
  }
  return undefined;
}

/** A placeholder in running text: the section that the template has it in is the plan's, or the first one that has it. */
function ofPlaceholder(
  { placeholder, range }: HoverPlace & { kind: 'placeholder' },
  section: Section,
  own: TemplateSection | undefined,
  template: Template,
): TemplateWords | undefined {
  const isSame = ({ text }: PlaceholderCandidate) => text === placeholder.text;
  const home = [...(own ? [own] : []), ...template.sections].find(({ placeholders }) =>
    placeholders.some(isSame),
  );
  const found = home?.placeholders.find(isSame);
  if (!home || !found) return undefined;
  return {
    ...nothing,
    name: home.title,
    guidance: sectionGuidance(home.section),
    source: newsIn(textAround(found.range, home.section), textAround(range, section)),
    ...offerOf(found.text),
  };
}

/** A text of the template without its comments; nothing where the plan has the same or more. */
function newsIn(templateText: string, planText: string): string {
  const text = withoutComments(templateText)
    .replace(/\r\n?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  return collapsed(planText).includes(collapsed(text)) ? '' : text;
}

/** What the values and placeholders in a range of a template's section offer. */
function offersIn(
  { section, placeholders }: TemplateSection,
  range: Range,
): Pick<TemplateWords, 'choices' | 'examples'> {
  const texts = [
    textIn(section, range).trim(),
    ...placeholders.filter(other => rangeContains(range, other.range)).map(({ text }) => text),
  ];
  const offers = texts.map(text => offerOf(text));
  return {
    choices: distinct(offers.flatMap(({ choices }) => choices)),
    examples: distinct(offers.flatMap(({ examples }) => examples)),
  };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
