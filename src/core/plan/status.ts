import type { Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { fieldBlocksOf } from '../markdown/queries/fieldBlocks';
import { fieldLabelKey } from '../markdown/queries/fieldLabelKey';
import { frontMatterOf } from '../markdown/queries/frontMatter';
import { proseOf } from '../markdown/queries/prose';
import { tablesOf } from '../markdown/queries/tables';
import { type Section, sourceOf } from '../markdown/section';
import { memoizeBySection } from '../markdown/sectionCache';
import { normalTitle } from '../template/headings';
import { placeholderNotation } from '../template/placeholders/notation';
import { choicesOf } from '../template/placeholders/values';
import { withoutComments } from '../text/enclosed';
import { memoize } from '../text/memoize';
import type { Plan } from './plan';

/**
 * The status of a document, in lower case and without emphasis, emoji and remarks: from its front matter, or from a field, a
 * line or a table in its head (`**Status**: Draft`, `- Status: Draft`), else from a section of that name below the title.
 * Undefined without a status, or while the choice is open.
 *
 * @param labels the labels of that field
 */
export function statusOf({ snapshot: { sections } }: Plan, labels: readonly string[]): string | undefined {
  const known = normalLabelsOf(labels);
  for (const section of sections) {
    // The head ends with the first heading below the title.
    if (section.depth > 1) break;
    const entry = frontMatterOf(section).find(({ key }) => known.has(fieldLabelKey(key)));
    if (entry) return bareStatus(entry.value);
    const block = fieldBlocksOf(section).find(({ field }) => known.has(fieldLabelKey(field.label)));
    if (block)
      return bareStatus(section.source.slice(block.field.valueRange.start, block.field.valueRange.end));
    const plain = labelledIn(section).find(({ key }) => known.has(key));
    if (plain) return bareStatus(plain.value);
  }
  return inHeadings(sections, known);
}

interface Labelled {
  readonly key: string;
  readonly value: string;
}

/** What lines say after a label (`- Status: Draft`), then what tables say beside or below one. */
const labelledIn = memoizeBySection((section): readonly Labelled[] => [
  ...proseOf(section).flatMap(({ node }) =>
    node.type === 'paragraph' ? labelledLines(sourceOf(node, section.source)) : [],
  ),
  ...tablesOf(section).flatMap(labelledCells),
]);

function labelledLines(text: string): readonly Labelled[] {
  return text.split(/[\r\n]+/u).flatMap(line => {
    const [, label = '', value = ''] = /^[ \t>]*([^:：]{1,40})[:：](.*)$/u.exec(line) ?? [];
    return value.trim() === '' ? [] : [{ key: fieldLabelKey(label.trim()), value }];
  });
}

/** A label is the first of two cells, or heads a table of one row: a table of tasks has a status for each. */
function labelledCells({ children }: Table): readonly Labelled[] {
  const rows = children.map(row => row.children.map(cell => textOf(cell).trim()));
  const [header = [], first = []] = rows;
  const beside = rows.filter(row => row.length === 2).map(([label = '', value = '']) => ({ label, value }));
  const below = header.map((label, index) => ({ label, value: first[index] ?? '' }));
  return [...beside, ...(rows.length === 2 ? below : [])].map(({ label, value }) => ({
    key: fieldLabelKey(label),
    value,
  }));
}

/** The status that a heading of level 2 says (`## Status: Draft`), or the first text under it. */
function inHeadings(sections: readonly Section[], known: ReadonlySet<string>): string | undefined {
  for (const section of sections) {
    if (section.depth !== 2) continue;
    const { key, value } = labelledHeading(section);
    if (!known.has(key)) continue;
    if (value.trim() !== '') return bareStatus(value);
    const text = proseOf(section).find(({ node }) => node.type === 'paragraph');
    return text && bareStatus(sourceOf(text.node, section.source));
  }
  return undefined;
}

/** A heading as a label and what stands behind its colon. It is kept: every version looks at all headings. */
const labelledHeading = memoizeBySection((section): Labelled => {
  const [label = '', value = ''] = normalTitle(section).split(/[:：]/u);
  return { key: fieldLabelKey(label.trim()), value };
});

const normalLabelsOf = memoize(
  (labels: readonly string[]): ReadonlySet<string> => new Set(labels.map(fieldLabelKey)),
);

const opening = placeholderNotation.opening.source;
const startsOpen = new RegExp(String.raw`^[^\p{L}\p{N}]*${opening}`, 'u');
const remark = new RegExp(String.raw`${opening}|[(（,;|–—]|\s-\s`, 'u');

function bareStatus(value: string): string | undefined {
  const text = withoutComments(value)
    .replace(/~~.*?~~/gsu, '')
    .replace(/\[([^[\]]*)\]\([^()]*\)/gu, '$1')
    .trim();
  // A value that begins with a bracket, or lists the choices, was not chosen yet.
  if (startsOpen.test(text) || choicesOf(text).length > 0) return undefined;
  const bare = normalStatus(text.slice(0, remark.exec(text)?.index));
  return bare === '' ? undefined : bare;
}

/** The form in which statuses are compared: `✅ **In_Review**` is `in review`. */
export function normalStatus(words: string): string {
  return words
    .normalize('NFC')
    .replace(/(?<=\p{L})[_-](?=\p{L})/gu, ' ')
    .replace(/[*_`"'~]/gu, '')
    .replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}
