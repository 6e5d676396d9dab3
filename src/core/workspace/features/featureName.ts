import { isFeatureFolder } from '../layouts';
import type { SpecsFolder } from './featureFolders';

/** What a new feature's name depends on besides the workspace. */
export interface Moment {
  /** Local time. */
  readonly now: Date;
  /** Two letters or digits, which distinguish codexspec's features of the same minute. */
  readonly suffix: string;
}

/** @param random from 0 up to, not including, 1, as `Math.random` */
export function momentOf(now: Date, random: () => number): Moment {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const one = () => alphabet.charAt(Math.floor(random() * alphabet.length));
  return { now, suffix: one() + one() };
}

/** Why a name gives no folder. */
export interface FolderNameProblem {
  readonly problem: 'nothing-left' | 'exists' | 'never-searched';
}

/** Longest name that common file systems take, in bytes of UTF-8. */
const nameLimit = 255;

/** Names that Windows keeps for devices, with any extension ("Naming Files, Paths, and Namespaces", Microsoft Learn). */
const deviceName = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/u;

/**
 * What folder names begin with: codexspec's time stamp, one with seconds, a number. A date is no number: `2026-03-01-`,
 * `20260301-`, `202603-`.
 */
const stamped = /^\d{4}-\d{4}-\d{4}(?!\d{2}-)[a-z0-9]{2}-/u;
const timed = /^\d{4}-\d{4}-\d{6}-/u;
const numbered = /^(?!(?:19|20)\d{2}(?:0[1-9]|1[0-2])-)(\d{1,7})-(?!\d{4}-|\d{2}-\d{2}-)/u;

/**
 * The folder for a new feature, numbered or dated as the folders beside it are: `004-audit-log` after `003-…`,
 * `2026-1123-2015k7-audit-log` among codexspec's, `audit-log` among plain names. A name that is typed in such a form
 * already is kept.
 */
export function newFeatureFolder(
  title: string,
  specs: SpecsFolder,
  moment: Moment,
): { readonly name: string } | FolderNameProblem {
  const slug = slugOf(title);
  if (slug === '') return { problem: 'nothing-left' };
  const prefix = title.trim() === slug && hasForm(slug) ? '' : prefixFor(specs, moment);
  const name = withinBytes(deviceName.test(prefix + slug) ? `_${slug}` : prefix + slug, nameLimit);
  if (!isFeatureFolder(name)) return { problem: 'never-searched' };
  const taken = specs.features.some(({ id }) => id.toLowerCase() === name.toLowerCase());
  return taken ? { problem: 'exists' } : { name };
}

/** The title of a feature, from the name of its folder: `004-audit-log` gives `Audit log`. */
export function titleOf(featureId: string): string {
  const words = wordsOf(featureId).replace(/[-_]+/gu, ' ').trim();
  const title = words === '' ? featureId : words;
  return title.replace(/^\p{L}/u, letter => letter.toUpperCase());
}

/** A folder name without its number or time stamp. */
export function wordsOf(featureId: string): string {
  return featureId.replace(stamped, '').replace(timed, '').replace(numbered, '');
}

/** A title in lower case with `-` between words. Letters of every script stay; characters that a file system refuses go. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/(?<!\.)\.+(?=-|$)/gu, '')
    .replace(/-{2,}/gu, '-')
    .replace(/^[-._]+|(?<![-._])[-._]+$/gu, '');
}

/** One or two digits may be words: `2-factor-login` still gets its number. */
function hasForm(slug: string): boolean {
  return stamped.test(slug) || timed.test(slug) || (numbered.test(slug) && /^\d{3}/u.test(slug));
}

function prefixFor({ features, stampsFeatures }: SpecsFolder, { now, suffix }: Moment): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const day = `${now.getFullYear()}-${pad(now.getMonth() + 1, 2)}${pad(now.getDate(), 2)}`;
  const minute = pad(now.getHours(), 2) + pad(now.getMinutes(), 2);
  const ids = features.map(({ id }) => id);
  const [mostUsed] = [
    { form: stamped, next: () => `${day}-${minute}${suffix}-` },
    { form: timed, next: () => `${day}-${minute}${pad(now.getSeconds(), 2)}-` },
    { form: numbered, next: () => `${nextNumber(ids)}-` },
  ]
    .map(({ form, next }) => ({ next, uses: ids.filter(id => form.test(id)).length }))
    .toSorted((a, b) => b.uses - a.uses);
  if (mostUsed && mostUsed.uses > 0 && mostUsed.uses * 2 >= ids.length) return mostUsed.next();
  if (ids.length > 0) return '';
  return stampsFeatures ? `${day}-${minute}${suffix}-` : '001-';
}

function nextNumber(ids: readonly string[]): string {
  const numbers = ids.flatMap(id => numbered.exec(id)?.[1] ?? []);
  // There may be more of them than a call takes arguments.
  const width = numbers.reduce((most, number) => Math.max(most, number.length), 0);
  const taken = new Set(ids.map(id => Number(/^\d*/u.exec(id)?.[0])));
  let next = numbers.reduce((most, number) => Math.max(most, Number(number)), 0) + 1;
  // A number that reads like a year and month is passed over above.
  while (taken.has(next)) next += 1;
  return String(next).padStart(width, '0');
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
  return kept.replace(/(?<![-._])[-._]+$/u, '');
}
