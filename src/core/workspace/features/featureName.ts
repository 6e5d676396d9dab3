import { countsOf } from '../../text/counts';
import { isFeatureFolder } from '../searchedFolders';
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

/** The same for the words in a name; a number, a date and an extension come besides. */
const fileSlugLimit = 200;

/** Names that Windows keeps for devices, with any extension ("Naming Files, Paths, and Namespaces", Microsoft Learn). */
const deviceName = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/u;

/** A form that the names of features have besides their words. */
interface NameForm {
  /** Matches what is none of the words: at the start of a name, or at its end. */
  readonly pattern: RegExp;
  /** The same for a new feature beside others. */
  next(ids: readonly string[], moment: Moment): string;
}

const day = String.raw`(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`;
const isoDay = String.raw`(?:19|20)\d{2}-\d{2}-\d{2}`;

/** A number before the words. A year with a month is none, nor is a part of a date. */
const numbered = /^(?!(?:19|20)\d{2}(?:0[1-9]|1[0-2])-)(\d{1,7})-(?!\d{4}-|\d{2}-\d{2}-)/u;
/** A number behind the name of a domain: `usr-001-`. */
const inDomain = /^(\p{L}[\p{L}\p{N}]*-)(\d{3,7})-/u;

/** Every form, of two that fit the more precise one first. */
const forms: readonly NameForm[] = [
  {
    // codexspec
    pattern: /^\d{4}-\d{4}-\d{4}(?!\d{2}-)[a-z0-9]{2}-/u,
    next: (_, { now, suffix }) => `${formatted(now, 'y-MD-hm')}${suffix}-`,
  },
  { pattern: /^\d{4}-\d{4}-\d{6}-/u, next: (_, { now }) => `${formatted(now, 'y-MD-hms')}-` },
  {
    // spec-kit with time stamps
    pattern: new RegExp(String.raw`^${day}-\d{6}-`, 'u'),
    next: (_, { now }) => `${formatted(now, 'yMD-hms')}-`,
  },
  {
    // Agent OS
    pattern: new RegExp(String.raw`^${isoDay}-\d{4}-`, 'u'),
    next: (_, { now }) => `${formatted(now, 'y-M-D-hm')}-`,
  },
  { pattern: new RegExp(`^${isoDay}-`, 'u'), next: (_, { now }) => `${formatted(now, 'y-M-D')}-` },
  { pattern: new RegExp(`^${day}-`, 'u'), next: (_, { now }) => `${formatted(now, 'yMD')}-` },
  {
    // Conductor
    pattern: new RegExp(`_${day}$`, 'u'),
    next: (_, { now }) => `_${formatted(now, 'yMD')}`,
  },
  { pattern: numbered, next: ids => `${nextNumber(ids, numbered)}-` },
  { pattern: inDomain, next: nextInDomain },
];

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
  const affix = title.trim() === slug && hasForm(slug, specs) ? '' : affixFor(specs, moment);
  const named = affix.startsWith('_') ? slug + affix : affix + slug;
  const name = withinBytes(deviceName.test(named) ? `_${slug}` : named, nameLimit);
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
  const form = forms.find(({ pattern }) => pattern.test(featureId));
  return form ? featureId.replace(form.pattern, '') : featureId;
}

/**
 * The slug of a title as a part of a file's name, in which others stand beside it; empty where the title has no letter or
 * digit.
 */
export function fileSlugOf(title: string): string {
  const slug = withinBytes(slugOf(title), fileSlugLimit);
  return deviceName.test(slug) ? `_${slug}` : slug;
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

/** One or two digits may be words: `2-factor-login` still gets its number. A domain is one that other features are in. */
function hasForm(slug: string, { features }: SpecsFolder): boolean {
  const form = forms.find(({ pattern }) => pattern.test(slug));
  if (form?.pattern === numbered) return /^\d{3}/u.test(slug);
  const [, domain = ''] = inDomain.exec(slug) ?? [];
  return form?.pattern === inDomain ? features.some(({ id }) => id.startsWith(domain)) : form !== undefined;
}

/** What a new name has besides its words, which begins with `_` where it comes at the end. */
function affixFor({ features, stampsFeatures }: SpecsFolder, moment: Moment): string {
  const ids = features.map(({ id }) => id);
  const ofEach = ids.map(id => forms.find(({ pattern }) => pattern.test(id)));
  const [mostUsed] = forms
    .map(form => ({ form, uses: ofEach.filter(used => used === form).length }))
    .toSorted((a, b) => b.uses - a.uses);
  if (mostUsed && mostUsed.uses > 0 && mostUsed.uses * 2 >= ids.length)
    return mostUsed.form.next(ids, moment);
  if (ids.length > 0) return '';
  return stampsFeatures ? `${formatted(moment.now, 'y-MD-hm')}${moment.suffix}-` : '001-';
}

/** The number after the highest one in names of a form, as wide as the widest. */
function nextNumber(ids: readonly string[], form: RegExp): string {
  const numbers = ids.flatMap(id => form.exec(id)?.at(-1) ?? []);
  // There may be more of them than a call takes arguments.
  const width = numbers.reduce((most, number) => Math.max(most, number.length), 0);
  const taken = new Set(ids.map(id => Number(/^\d*/u.exec(id)?.[0])));
  let next = numbers.reduce((most, number) => Math.max(most, Number(number)), 0) + 1;
  // A number that reads like a year and month is passed over above.
  while (taken.has(next)) next += 1;
  return String(next).padStart(width, '0');
}

/** The next number in the domain that most features are in. */
function nextInDomain(ids: readonly string[]): string {
  const counts = countsOf(ids.flatMap(id => inDomain.exec(id)?.[1] ?? []));
  const [[domain] = ['']] = [...counts].toSorted(([, a], [, b]) => b - a);
  return `${domain}${nextNumber(
    ids.filter(id => id.startsWith(domain)),
    inDomain,
  )}-`;
}

/** Local time: `y` stands for the year, `M` for the month, `D` for the day, `h`, `m` and `s` for the time of day. */
function formatted(now: Date, format: string): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const parts: Readonly<Record<string, string>> = {
    y: String(now.getFullYear()),
    M: pad(now.getMonth() + 1),
    D: pad(now.getDate()),
    h: pad(now.getHours()),
    m: pad(now.getMinutes()),
    s: pad(now.getSeconds()),
  };
  return format.replace(/[yMDhms]/gu, part => parts[part] ?? part);
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
