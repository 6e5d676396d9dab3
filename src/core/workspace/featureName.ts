import type { SpecsFolder } from './featureFolders';

/** What a new feature's name depends on besides the workspace, given by the caller so that a test can choose it. */
export interface Moment {
  /** Local time. */
  readonly now: Date;
  /** From 0 up to, not including, 1, as `Math.random`. */
  readonly random: () => number;
}

/** A name that no file system refuses, or why there is none. */
export type FolderName = { readonly name: string } | { readonly problem: 'nothing-left' | 'exists' };

/** Longest name that common file systems take, in bytes of UTF-8. */
const nameLimit = 255;

const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/u;

/**
 * The folder for a new feature, numbered or dated as the folders beside it are: `004-audit-log` after `003-…`,
 * `2026-1123-2015k7-audit-log` among codexspec's, `audit-log` among plain names. A name that has the form already is kept.
 */
export function newFeatureFolder(title: string, specs: SpecsFolder, moment: Moment): FolderName {
  const slug = slugOf(title);
  if (slug === '') return { problem: 'nothing-left' };
  const prefix = prefixFor(slug, specs, moment);
  const name = withinBytes(deviceName.test(prefix + slug) ? `${prefix}_${slug}` : prefix + slug, nameLimit);
  const taken = specs.features.some(({ id }) => id.toLowerCase() === name.toLowerCase());
  return taken ? { problem: 'exists' } : { name };
}

/** The title that a feature's folder name speaks of: `004-audit-log` gives `Audit log`. */
export function titleOf(featureId: string): string {
  const words = featureId
    .replace(/^(?:\d{4}-\d{4}-\d{4,6}[a-z0-9]{0,2}|\d+)-/u, '')
    .replace(/[-_]+/gu, ' ')
    .trim();
  const title = words === '' ? featureId : words;
  return title.replace(/^\p{L}/u, letter => letter.toUpperCase());
}

/** Lower case, words joined by `-`; letters of every script stay, whatever a file system refuses goes. */
function slugOf(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/-{2,}/gu, '-')
    .replace(/^[-._]+|[-._]+$/gu, '');
}

function prefixFor(slug: string, { features, codexspec }: SpecsFolder, { now, random }: Moment): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const day = `${now.getFullYear()}-${pad(now.getMonth() + 1, 2)}${pad(now.getDate(), 2)}`;
  const minute = pad(now.getHours(), 2) + pad(now.getMinutes(), 2);
  const forms = [
    { form: /^\d{4}-\d{4}-\d{4}(?!\d{2}-)[a-z0-9]{2}-/u, next: () => `${day}-${minute}${letters(random)}-` },
    { form: /^\d{4}-\d{4}-\d{6}-/u, next: () => `${day}-${minute}${pad(now.getSeconds(), 2)}-` },
    { form: /^\d{2,4}-(?!\d{4}-)/u, next: () => `${nextNumber(features.map(({ id }) => id))}-` },
  ];
  if (forms.some(({ form }) => form.test(slug))) return '';
  const habit = forms
    .map(candidate => ({ ...candidate, uses: features.filter(({ id }) => candidate.form.test(id)).length }))
    .toSorted((a, b) => b.uses - a.uses)[0];
  if (habit && habit.uses * 2 >= features.length && habit.uses > 0) return habit.next();
  if (features.length > 0) return '';
  return codexspec ? `${day}-${minute}${letters(random)}-` : '001-';
}

function nextNumber(ids: readonly string[]): string {
  const numbers = ids.flatMap(id => /^(\d{2,4})-(?!\d{4}-)/u.exec(id)?.[1] ?? []);
  const width = Math.max(...numbers.map(number => number.length));
  return String(Math.max(...numbers.map(Number)) + 1).padStart(width, '0');
}

function letters(random: () => number): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const one = () => alphabet.charAt(Math.floor(random() * alphabet.length));
  return one() + one();
}

function withinBytes(name: string, limit: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > limit) break;
    kept += character;
  }
  return kept.replace(/[-._]+$/u, '');
}
