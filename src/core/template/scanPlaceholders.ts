import type { Code, Heading, InlineCode, Nodes, Paragraph, TableCell } from 'mdast';
import { fieldsOf } from '../markdown/fields';
import { rangeOf, type Section } from '../markdown/section';
import { visit } from '../markdown/visit';
import type { Range } from '../text/positions';
import { balancedBrackets } from './brackets';
import type { PlaceholderCandidate, PlaceholderPlace, PlaceholderStyle } from './placeholder';
import { choicesOf, isEllipsis, isLookAlike } from './placeholderSyntax';

type Inline = Heading | Paragraph | TableCell;

/**
 * Everything in a section that is written like a placeholder, in document order, none inside another.
 *
 * Matching goes over the source, because mdast has no one node for it: `<name>` is html, `[Metric 1]: [Target]` a
 * definition, and a text node has lost its backslashes.
 */
export function scanPlaceholders(section: Section): readonly PlaceholderCandidate[] {
  const found: PlaceholderCandidate[] = [];
  const scan = (node: Nodes): 'skip' | undefined => {
    switch (node.type) {
      case 'heading':
        found.push(...scanInline(node, section.source, 'heading'));
        return 'skip';
      case 'paragraph':
        found.push(...scanInline(node, section.source, 'text'));
        return 'skip';
      case 'tableCell':
        found.push(...scanInline(node, section.source, 'cell'));
        return 'skip';
      case 'definition':
        // `- [Metric 1]: [Target]` defines a link for the parser; for the author both halves wait to be filled.
        if (node.url.startsWith('[')) found.push(...scanText(section.source, rangeOf(node), [], 'text'));
        return 'skip';
      case 'code':
        found.push(...scanFence(node, section.source));
        return 'skip';
      default:
        return undefined;
    }
  };
  if (section.heading) visit(section.heading, scan);
  for (const block of section.blocks) visit(block, scan);
  return found;
}

function scanInline(node: Inline, source: string, place: PlaceholderPlace): readonly PlaceholderCandidate[] {
  const opaque: Range[] = [];
  const codes: InlineCode[] = [];
  visit(node, child => {
    switch (child.type) {
      case 'inlineCode':
        codes.push(child);
        opaque.push(rangeOf(child));
        return 'skip';
      case 'link':
      case 'linkReference':
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
      case 'html':
        opaque.push(rangeOf(child));
        return 'skip';
      default:
        return undefined;
    }
  });
  const brackets = scanText(source, rangeOf(node), opaque, place);
  const inCode = codes
    .filter(code => !brackets.some(bracket => contains(bracket.range, rangeOf(code))))
    .flatMap(code => scanText(source, rangeOf(code), [], 'code'));
  const values = scanValues(node, source, place).filter(
    value =>
      !brackets.some(bracket => contains(bracket.range, value.range) || contains(value.range, bracket.range)),
  );
  return [...brackets, ...inCode, ...values].sort((a, b) => a.range.start - b.range.start);
}

function scanFence(node: Code, source: string): readonly PlaceholderCandidate[] {
  // A mermaid diagram is made of brackets: `A[Client] --> B{Cached?}`.
  if (/^mermaid$/i.test(node.lang ?? '')) return [];
  return scanText(source, rangeOf(node), [], 'fence');
}

/** Brackets and shell variables in a stretch of source. `opaque` ranges are ordered and do not overlap. */
function scanText(
  source: string,
  within: Range,
  opaque: readonly Range[],
  place: PlaceholderPlace,
): readonly PlaceholderCandidate[] {
  const endAt = new Map(opaque.map(range => [range.start, range.end]));
  const brackets = balancedBrackets(source, within, offset => endAt.get(offset))
    .filter(range => !isLookAlike(source, range))
    .map(range => candidate(styleOf(source, range), place, source, range));
  const variables = [...source.slice(within.start, within.end).matchAll(/\$[A-Z][A-Z_]{3,}\b/g)]
    .map(match => ({ start: within.start + match.index, end: within.start + match.index + match[0].length }))
    .filter(
      range =>
        !opaque.some(hidden => contains(hidden, range)) && !brackets.some(b => contains(b.range, range)),
    )
    .map(range => candidate('variable', place, source, range));
  return variables.length === 0
    ? brackets
    : [...brackets, ...variables].sort((a, b) => a.range.start - b.range.start);
}

/** `...` and choice lists, which are placeholders only where they are the whole value. */
function scanValues(node: Inline, source: string, place: PlaceholderPlace): readonly PlaceholderCandidate[] {
  const values: PlaceholderCandidate[] = [];
  for (const range of valueRangesOf(node, source)) {
    const text = source.slice(range.start, range.end);
    if (isEllipsis(text)) values.push(candidate('ellipsis', place, source, range, true));
    else if (choicesOf(text).length > 0) values.push(candidate('choice', place, source, range, true));
  }
  return values;
}

/** The values of an inline container: the cell, the whole paragraph, or what follows each bold label. */
function valueRangesOf(node: Inline, source: string): readonly Range[] {
  const first = node.children[0];
  const last = node.children.at(-1);
  if (!first || !last || node.type === 'heading') return [];
  const whole = { start: rangeOf(first).start, end: rangeOf(last).end };
  return node.type === 'paragraph'
    ? [whole, ...fieldsOf(node, source).map(field => field.valueRange)]
    : [whole];
}

function styleOf(source: string, range: Range): PlaceholderStyle {
  if (source.charAt(range.start) === '[') return 'bracket';
  return source.startsWith('{{', range.start) ? 'double-curly' : 'curly';
}

function candidate(
  style: PlaceholderStyle,
  place: PlaceholderPlace,
  source: string,
  range: Range,
  whole = false,
): PlaceholderCandidate {
  return { style, place, text: source.slice(range.start, range.end).replace(/\s+/gu, ' '), range, whole };
}

function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
