import type { Code, Definition, Image, InlineCode, Link, Nodes } from 'mdast';
import { destinationRange } from '../../markdown/queries/destinationRange';
import type { Inline } from '../../markdown/queries/prose';
import { rangeOf, rangeOfAll, type Section, sourceOf } from '../../markdown/section';
import { memoizeBySection } from '../../markdown/sectionCache';
import { visit } from '../../markdown/visit';
import { lastNotAfter, type Range } from '../../text/positions';
import { RangeIndex } from '../../text/rangeIndex';
import { codesInSentences } from './codesInSentences';
import { isLegend } from './legend';
import { isFormatDescription, isSteps } from './lookAlikes';
import { type PlaceholderNotation, placeholderNotation } from './notation';
import type { PlaceholderPlace } from './placeholder';
import { scanFrontMatter } from './scanFrontMatter';
import { scanHtml } from './scanHtml';
import { scanText } from './scanText';
import type { PlaceholderCandidate } from './styles';
import { emphasizedRangesOf, valueRangesOf } from './valueRanges';
import { wholeValue } from './wholeValue';

/**
 * The candidates for placeholders in a section, in document order. Inside one that may hold others (`(by [Name])`) they follow it;
 * otherwise none is inside another. They are kept with the section.
 *
 * The scan reads the source, because mdast has no single node for them: `<name>` is html, `[Metric 1]: [Target]` a
 * definition, and a text node has lost its backslashes.
 */
export const scanPlaceholders = memoizeBySection(section => scanSection(section, placeholderNotation));

/** The candidates for placeholders of any notation. */
export function scanSection(
  section: Section,
  notation: PlaceholderNotation,
): readonly PlaceholderCandidate[] {
  const found: PlaceholderCandidate[] = [];
  // One block may have more candidates than a call takes arguments.
  const add = (more: readonly PlaceholderCandidate[]) => {
    for (const candidate of more) found.push(candidate);
  };
  const scanNode = (node: Nodes): 'skip' | undefined => {
    switch (node.type) {
      case 'heading':
        add(scanInline(node, section.source, 'heading', notation));
        return 'skip';
      case 'paragraph':
        add(scanInline(node, section.source, 'text', notation));
        return 'skip';
      case 'tableCell':
        add(scanInline(node, section.source, 'cell', notation));
        return 'skip';
      case 'definition':
        // `- [Metric 1]: [Target]` is a link definition to the parser. To the author both halves are placeholders.
        if (node.url.startsWith('[')) add(scanDefinition(section.source, rangeOf(node), notation));
        else add(scanDestination(node, section.source, notation));
        return 'skip';
      case 'code':
        add(scanFence(node, section.source, notation));
        return 'skip';
      case 'html':
        add(scanHtml(section.source, rangeOf(node), notation));
        return 'skip';
      case 'yaml':
      case 'toml':
        add(scanFrontMatter(section.source, rangeOf(node), notation));
        return 'skip';
      default:
        return undefined;
    }
  };
  if (section.heading) visit(section.heading, scanNode);
  for (const block of section.blocks) visit(block, scanNode);
  return found;
}

function scanInline(
  node: Inline,
  source: string,
  place: PlaceholderPlace,
  notation: PlaceholderNotation,
): readonly PlaceholderCandidate[] {
  if (!notation.sign.test(sourceOf(node, source))) return [];
  const opaque: Range[] = [];
  const codes: InlineCode[] = [];
  const destinations: (Link | Image)[] = [];
  const legend: Range[] = [];
  visit(node, child => {
    switch (child.type) {
      case 'inlineCode':
        codes.push(child);
        opaque.push(rangeOf(child));
        return 'skip';
      case 'link':
        destinations.push(child);
        opaque.push(...aroundWords(child));
        return undefined;
      case 'image':
        destinations.push(child);
        opaque.push(rangeOf(child));
        return 'skip';
      case 'linkReference':
      case 'imageReference':
      case 'footnoteReference':
        opaque.push(rangeOf(child));
        return 'skip';
      case 'html':
        if (!notation.isPlaceholderTag(child.value)) opaque.push(rangeOf(child));
        return 'skip';
      case 'strong':
        if (isLegend(child, source)) legend.push(rangeOf(child));
        return undefined;
      default:
        return undefined;
    }
  });
  const values = valueRangesOf(node, source);
  const found = scanText(
    source,
    rangeOf(node),
    [...opaque, ...legend].toSorted(byStart),
    place,
    [...values, ...emphasizedRangesOf(node, values, source)],
    notation,
  );
  const prose = place === 'heading' ? found : wholeTogether(found, values, source);
  const inProse = new RangeIndex(prose.map(({ range }) => range));
  const inSentence = place === 'heading' ? undefined : codesInSentences(node, codes, values, source);
  const inCode = codes
    .filter(code => !isFormatDescription(sourceOf(code, source)))
    .filter(code => !inProse.contains(rangeOf(code)))
    .flatMap(code => {
      const found = scanText(source, rangeOf(code), [], 'code', [], notation);
      return inSentence?.has(code)
        ? found.filter(({ style, text }) => !style.isPatternInCode?.(text))
        : found;
    });
  const inDestinations = destinations.flatMap(child => scanDestination(child, source, notation));
  const whole = values
    .filter(range => !inProse.contains(range))
    .flatMap(range => wholeValue(source, range, place, notation, inProse.hasWithin(range)));
  const holders = whole.filter(({ style }) => style.holdsOthers);
  const others = [...prose, ...inCode, ...inDestinations, ...whole.filter(({ style }) => !style.holdsOthers)];
  return [...outermostOf(holders), ...outermostOf(others)].toSorted(byPlace);
}

/** Candidates that fill a value together, with nothing but signs between them, are whole: `[Kind] [Link to it]`. */
function wholeTogether(
  candidates: readonly PlaceholderCandidate[],
  values: readonly Range[],
  source: string,
): readonly PlaceholderCandidate[] {
  const open = candidates.filter(({ whole }) => !whole).map(({ range }) => range);
  if (open.length < 2) return candidates;
  const starts = open.map(({ start }) => start);
  const filled = values.filter(value => {
    let at = lastNotAfter(starts, value.start);
    if (starts[at] !== value.start) return false;
    let end = value.start;
    for (let next = open[at]; next && next.end <= value.end; next = open[++at]) {
      if (next.start > end && /[\p{L}\p{N}]/u.test(source.slice(end, next.start))) return false;
      end = next.end;
    }
    return end === value.end;
  });
  const inside = new RangeIndex(filled);
  return candidates.map(one => (inside.contains(one.range) ? { ...one, whole: true, together: true } : one));
}

/** A link without its words: the signs before them, and the destination. */
function aroundWords(link: Link): readonly Range[] {
  const { start, end } = rangeOf(link);
  const words = rangeOfAll(link.children);
  return words
    ? [
        { start, end: words.start },
        { start: words.end, end },
      ]
    : [{ start, end }];
}

function scanFence(
  node: Code,
  source: string,
  notation: PlaceholderNotation,
): readonly PlaceholderCandidate[] {
  // A mermaid diagram is made of brackets: `A[Client] --> B{Cached?}`.
  if (/^mermaid$/iu.test(node.lang ?? '')) return [];
  const found = scanText(source, rangeOf(node), [], 'fence', [], notation);
  return isSteps(node.value) ? found.filter(({ proof, text }) => proof === text) : found;
}

function scanDefinition(
  source: string,
  range: Range,
  notation: PlaceholderNotation,
): readonly PlaceholderCandidate[] {
  return scanText(source, range, [], 'text', [], notation).map(candidate => ({ ...candidate, whole: true }));
}

/** The candidates in the path or address that a link leads to. */
function scanDestination(
  node: Link | Image | Definition,
  source: string,
  notation: PlaceholderNotation,
): readonly PlaceholderCandidate[] {
  const range = destinationRange(node, source);
  return range ? scanText(source, range, [], 'destination', [], notation) : [];
}

/** The candidates that are inside no other one, in order. */
export function outermostOf(candidates: readonly PlaceholderCandidate[]): readonly PlaceholderCandidate[] {
  const found: PlaceholderCandidate[] = [];
  for (const candidate of candidates.toSorted(byPlace))
    if (candidate.range.start >= (found.at(-1)?.range.end ?? 0)) found.push(candidate);
  return found;
}

/** Of two that start together the longer one is first. */
function byPlace({ range: a }: PlaceholderCandidate, { range: b }: PlaceholderCandidate): number {
  return a.start - b.start || b.end - a.end;
}

function byStart(a: Range, b: Range): number {
  return a.start - b.start;
}
