import type { Heading, Nodes, Paragraph, Table, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { rangeOf, type Section, sectionText } from '../markdown/section';
import { memoizeBySection } from '../markdown/sectionCache';
import { visit } from '../markdown/visit';
import { lineAfter, lineBefore } from '../text/lines';
import { rangesOverlap } from '../text/positions';
import { definitionIn, type IdDefinition, type Owner } from './idDefinition';
import { type ScannedId, scanIds, shiftScanned } from './scanIds';

/** A place that names an id. */
export interface IdMention extends ScannedId {
  /** The label before it on its line, as `Covers` in `**Covers**: REQ-001`; empty without one. */
  readonly label: string;
  /** Whether it is one of a list of ids: after a label, in brackets or on a line of ids. Elsewhere it is part of a sentence. */
  readonly isListed: boolean;
}

/** What a section says of ids, in document order. Code, links, comments and what is struck out have none. */
export interface SectionIds {
  readonly definitions: readonly IdDefinition[];
  /** Definitions left out. */
  readonly mentions: readonly IdMention[];
}

const none: SectionIds = { definitions: [], mentions: [] };

/** Reads the ids of a section, once for each section: an edit costs the section that it touches. */
export const sectionIds = memoizeBySection((section): SectionIds => {
  if (!/[A-Z]-?\d|\p{Lu}\p{Ll}+ \d/u.test(sectionText(section))) return none;
  const definitions: IdDefinition[] = [];
  const mentions: IdMention[] = [];
  const read: Read = (inline, owner, label) => {
    const found = idsIn(inline, section, label);
    const definition = definitionIn(inline, owner, found, section);
    if (definition) definitions.push(definition);
    for (const mention of found)
      if (!definition?.isWritten || mention.range.start !== definition.range.start) mentions.push(mention);
  };
  if (section.heading) read(section.heading, { kind: 'heading', node: section.heading });
  const collect = (node: Nodes, owner: Owner | undefined): void => {
    if (node.type === 'paragraph') read(node, owner ?? { kind: 'paragraph', node });
    else if (node.type === 'table') readTable(node, read);
    else if ('children' in node)
      for (const [index, child] of node.children.entries())
        collect(child, node.type === 'listItem' && index === 0 ? { kind: 'item', node } : undefined);
  };
  for (const block of section.blocks) collect(block, undefined);
  return { definitions, mentions };
});

type Read = (inline: Heading | Paragraph | TableCell, owner: Owner, label?: string) => void;

/** A table of one column lists what is defined elsewhere. The header of a column is the label of what it names. */
function readTable({ children: [header, ...rows] }: Table, read: Read): void {
  for (const cell of header?.children ?? []) read(cell, { kind: 'none', node: cell });
  for (const row of rows)
    for (const [index, cell] of row.children.entries()) {
      const label = textOf(header?.children[index] ?? cell).trim();
      read(
        cell,
        index === 0 && row.children.length > 1 ? { kind: 'row', node: row } : { kind: 'none', node: cell },
        label,
      );
    }
}

/** The nodes whose text is no sentence of the author's, or an address as well. */
const opaque: ReadonlySet<Nodes['type']> = new Set([
  'inlineCode',
  'html',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
]);

/** Units read before and behind an id on its line: a long line of ids would be read again for each of them. */
const mostRead = 400;

/** @param column the label of what stands in a cell without one of its own */
function idsIn(
  inline: Heading | Paragraph | TableCell,
  { source }: Section,
  column = '',
): readonly IdMention[] {
  const found: IdMention[] = [];
  visit(inline, node => {
    if (opaque.has(node.type)) return 'skip';
    if (node.type !== 'text') return undefined;
    const { start, end } = rangeOf(node);
    const written = source.slice(start, end);
    const struck = [...written.matchAll(/~~[^~]+~~/gu)].map(({ 0: text, index }) => ({
      start: index,
      end: index + text.length,
    }));
    for (const scanned of scanIds(written)) {
      if (struck.some(range => rangesOverlap(range, scanned.range))) continue;
      const mention = shiftScanned(scanned, start);
      const { start: from, end: to } = rangeOf(inline);
      const before = lineBefore(source, mention.range.start, Math.min(mostRead, mention.range.start - from));
      const after = lineAfter(source, mention.range.end, Math.min(mostRead, to - mention.range.end));
      const label = labelBefore(before) || column;
      const isListed = isInList(before, after);
      found.push({ ...mention, label, isListed });
    }
    return undefined;
  });
  return found;
}

/** The label that ends on a line before what it labels: `Covers` in `- **Covers**: REQ-001, ` and in `_Covers: `; or empty. */
export function labelBefore(line: string): string {
  const [, label = ''] =
    /(?:^|[-*+>;|—–(（\s])[*_]*(\p{L}[\p{L} ]{0,40}?)[*_]*[ \t]?[:：][^:：]*$/u.exec(line) ?? [];
  return label.trim();
}

/** Words and signs between the ids of a list. What stands in round brackets behind one may say what it is. */
const isOnlyIds = (text: string): boolean =>
  /^[A-Z\d\s#|*_.,、，;；/&+…–—~〜～至到から和-]*$/u.test(
    text.replace(/\([^()]*\)|(?<!\p{L})(?:and|or|to|through|und|oder|bis|и|до)(?!\p{L})/gu, ''),
  );

/**
 * Whether a place is in a list of ids, or where one would begin: after a label or a bracket, or on a line of ids.
 *
 * @param before the text before the place on its line
 * @param after the text behind it on its line
 */
export function isInList(before: string, after: string): boolean {
  const lead = before.replace(/\([^()]*\)/gu, '');
  const opening = Math.max(...[...':：[(【（'].map(sign => lead.lastIndexOf(sign)));
  if (!isOnlyIds(lead.slice(opening + 1))) return false;
  return opening >= 0 || isOnlyIds(after);
}
