import type { DocumentPattern } from '../../lint/config';
import type { DocumentContexts } from '../documentContext';
import { type KindOptions, kindOf, patternFor } from '../documentKind';
import { type FileReader, namesBelow } from '../files';
import { layoutDocumentsOf } from '../layoutOf';
import { madeAt, madeByTemplate } from './newNeighbours';
import { sampleNames } from './newPattern';
import { patternLike } from './newStyle';

/** A kind of document that a workspace has, and where a new one of it goes. */
export interface NewKind {
  /** `adr`, `rfc`, or the name of a folder that the configuration names. Kinds in several folders share it. */
  readonly name: string;
  /** The folder that its documents lie in, as in `FileReader`. */
  readonly folder: string;
  /** The path of a new one from there, as `new` of a configuration. */
  readonly pattern: string;
  /** The path of the folder from the root, for people; empty for the root. */
  readonly place: string;
  /** The number of its documents. */
  readonly count: number;
}

/** What a workspace has documents of. */
export interface KindsInUse {
  /** The number of plans of features. */
  readonly plans: number;
  /** All other kinds, the most used first. */
  readonly kinds: readonly NewKind[];
}

/** Documents in one folder, by the names that they have there. */
interface Found {
  readonly name: string;
  readonly pattern: string;
  readonly folder: string;
  readonly neighbours: string[];
}

/**
 * The kinds of documents that a workspace has: those whose documents or templates are among its files, and those that a
 * configuration says how to make.
 *
 * @param paths of its Markdown files
 */
export async function kindsInUse(
  host: FileReader,
  contexts: Pick<DocumentContexts, 'kindOptionsOf'>,
  root: string,
  paths: readonly string[],
): Promise<KindsInUse> {
  const files = withKnownPaths(host);
  const options = new Map<string, KindOptions>();
  const optionsFor = async (path: string): Promise<KindOptions> => {
    const folder = files.parent(path) ?? root;
    const known = options.get(folder) ?? (await contexts.kindOptionsOf(path));
    options.set(folder, known);
    return known;
  };
  const matched = new Map<DocumentPattern, number>();
  const found = new Map<string, Found>();
  let plans = 0;
  // The configuration of the root counts where there is no document yet.
  await optionsFor(files.join(root, 'any.md'));
  for (const path of paths) {
    const own = await optionsFor(path);
    const kind = kindOf(files, path, own);
    const pattern = kind === 'template' ? undefined : patternFor(files, path, own.patterns ?? []);
    if (pattern?.new !== undefined) {
      matched.set(pattern, (matched.get(pattern) ?? 0) + 1);
      continue;
    }
    const made = kind === 'template' ? madeByTemplate(files, path, own) : madeAt(files, path, own);
    if (made) {
      const key = `${made.name}\n${made.folder}`;
      const known: Found = found.get(key) ?? { ...made, neighbours: [] };
      found.set(key, known);
      if (made.neighbour !== undefined) known.neighbours.push(made.neighbour);
    } else if (kind === 'plan') plans += 1;
  }
  const patterns = new Set([...options.values()].flatMap(own => own.patterns ?? []));
  const configured = [...patterns].flatMap(pattern =>
    configuredKind(files, root, pattern, matched.get(pattern) ?? 0),
  );
  const taken = new Set(configured.map(({ folder }) => folder));
  const kinds = [...found.values()]
    .filter(({ folder }) => !taken.has(folder))
    .map(({ name, folder, pattern, neighbours }) => ({
      name,
      folder,
      pattern: patternLike(neighbours, pattern),
      place: placeOf(files, root, folder),
      count: neighbours.length,
    }));
  return { plans, kinds: [...configured, ...kinds].toSorted(mostUsedFirst) };
}

/** The most used kind of a name, or the one whose documents lie in the folder of that path from the root. */
export function kindNamed(kinds: readonly NewKind[], wanted: string): NewKind | undefined {
  const place = wanted.replace(/^\.\/|\/$/gu, '');
  return kinds.find(({ name }) => name === wanted.toLowerCase()) ?? kinds.find(kind => kind.place === place);
}

/** The same files, with the way up from each path found once: a host parses paths slowly, and most share their folders. */
function withKnownPaths(files: FileReader): FileReader {
  return { ...files, parent: foundOnce(files.parent), nameOf: foundOnce(files.nameOf) };
}

/** A function that looks for what belongs to a path only once. */
function foundOnce<Result>(find: (path: string) => Result): (path: string) => Result {
  const results = new Map<string, { readonly result: Result }>();
  return path => {
    const found = results.get(path) ?? { result: find(path) };
    results.set(path, found);
    return found.result;
  };
}

function configuredKind(
  files: FileReader,
  root: string,
  { new: pattern, folder }: DocumentPattern,
  count: number,
): readonly NewKind[] {
  if (pattern === undefined) return [];
  const names = pattern.split('/');
  const fixed = names.slice(
    0,
    names.findIndex(name => name.includes('{')),
  );
  const around = files.join(folder, ...fixed);
  const place = placeOf(files, root, around);
  const below = names.slice(fixed.length).join('/');
  const known = layoutDocumentsOf([...place.split('/'), ...sampleNames(below)]);
  const name = known?.made?.name ?? (place === '' ? 'document' : files.nameOf(around).toLowerCase());
  return [{ name, folder: around, pattern: below, place, count }];
}

/** Names from the root, or from the top where a configuration lies above the root. */
function placeOf(files: FileReader, root: string, folder: string): string {
  if (folder === root) return '';
  return (namesBelow(files, folder, root) ?? namesBelow(files, folder) ?? []).join('/');
}

function mostUsedFirst(one: NewKind, other: NewKind): number {
  return other.count - one.count || (one.place < other.place ? -1 : 1);
}
