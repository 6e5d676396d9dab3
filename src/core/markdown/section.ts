import type { Heading, Node, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Range } from '../text/positions';

/**
 * The part of a document under one heading, up to the next heading of any depth. Immutable but for its cache, and independent
 * of its place: every offset in `heading` and `blocks` points into `source`, so that a section which an edit elsewhere moves
 * is shared.
 */
export interface Section {
  /** Undefined for the section before the first heading: front matter, a lead paragraph. */
  readonly heading: Heading | undefined;
  /** Plain text of the heading, trimmed; empty before the first heading. */
  readonly title: string;
  /** 1–6, and 0 before the first heading. */
  readonly depth: number;
  readonly blocks: readonly RootContent[];
  /** The text of the segment that the section was parsed in. */
  readonly source: string;
  /** Where the section lies in `source`. */
  readonly range: Range;
  /** Written and read by {@link SectionCache} alone. */
  readonly cache: unknown[];
}

/** A section with its place in a document. */
export interface PlacedSection {
  readonly section: Section;
  /** An offset of the section's `source` + the base = an offset of the document. */
  readonly base: number;
}

/**
 * Where a node lies in the source that was parsed: UTF-16 offsets.
 *
 * @throws Error when the node has no position; every node of remark-parse has one (mdast-util-from-markdown)
 */
export function rangeOf(node: Node): Range {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined)
    throw new Error(`A ${node.type} node without a position did not come from the parser.`);
  return { start, end };
}

/** The range from the first of some siblings to the last; undefined when there are none. */
export function rangeOfAll(siblings: readonly Node[]): Range | undefined {
  const [first, last] = [siblings[0], siblings.at(-1)];
  return first && last && { start: rangeOf(first).start, end: rangeOf(last).end };
}

/** The source of a node, with its escapes and character references. */
export function sourceOf(node: Node, source: string): string {
  const { start, end } = rangeOf(node);
  return source.slice(start, end);
}

/** The text of a section. Its `source` may hold other sections: one that is searched for each of them takes long. */
export function sectionText({ source, range }: Section): string {
  return source.slice(range.start, range.end);
}

/**
 * Cuts the blocks of a parsed text at the headings among them. Headings inside quotes and lists are content.
 *
 * @param hasLead whether a text without a heading is a section even if it is blank
 */
export function sectionsOf(
  blocks: readonly RootContent[],
  source: string,
  hasLead: boolean,
): readonly Section[] {
  const starts: number[] = [];
  blocks.forEach((node, index) => {
    if (node.type === 'heading') starts.push(index);
  });
  const sections: Section[] = [];
  const firstHeading = starts[0];
  const leadEnd = firstHeading === undefined ? source.length : startOf(blocks[firstHeading], source);
  if (source.slice(0, leadEnd).trim() !== '' || (hasLead && firstHeading === undefined)) {
    sections.push({
      heading: undefined,
      title: '',
      depth: 0,
      blocks: blocks.slice(0, firstHeading ?? blocks.length),
      source,
      range: { start: 0, end: leadEnd },
      cache: [],
    });
  }
  starts.forEach((start, index) => {
    const heading = blocks[start] as Heading;
    const next = starts[index + 1];
    sections.push({
      heading,
      title: textOf(heading, { includeHtml: false }).trim(),
      depth: heading.depth,
      blocks: blocks.slice(start + 1, next ?? blocks.length),
      source,
      range: {
        start: rangeOf(heading).start,
        end: next === undefined ? source.length : startOf(blocks[next], source),
      },
      cache: [],
    });
  });
  return sections;
}

function startOf(node: RootContent | undefined, source: string): number {
  return node ? rangeOf(node).start : source.length;
}
