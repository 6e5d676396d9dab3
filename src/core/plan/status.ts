import { fieldBlocksOf } from '../markdown/queries/fieldBlocks';
import { fieldLabelKey } from '../markdown/queries/fieldLabelKey';
import { frontMatterOf } from '../markdown/queries/frontMatter';
import { placeholderNotation } from '../template/placeholders/notation';
import { choicesOf } from '../template/placeholders/values';
import { withoutComments } from '../text/enclosed';
import type { Plan } from './plan';

/**
 * The status of a document, from its front matter or a field in its head (`**Status**: Draft`), in lower case and without
 * emphasis, emoji and remarks; undefined without a status, or while the choice is open.
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
  }
  return undefined;
}

const normalSets = new WeakMap<readonly string[], ReadonlySet<string>>();

function normalLabelsOf(labels: readonly string[]): ReadonlySet<string> {
  const known = normalSets.get(labels) ?? new Set(labels.map(fieldLabelKey));
  normalSets.set(labels, known);
  return known;
}

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
