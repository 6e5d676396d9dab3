/** Alternatives in braces multiply; a glob that stands for more than this is refused. */
const mostAlternatives = 64;

/**
 * Whether a text is a glob that {@link matchesGlob} takes: names from a folder down with `/` between them, in which `*` and
 * `?` stand for characters of a name, `**` for any folders, and `{a,b}` for alternatives.
 */
export function isGlob(glob: string): boolean {
  return expanded(glob)?.every(one => one.split('/').every(isNamePattern)) ?? false;
}

function isNamePattern(name: string): boolean {
  return name !== '' && !/^\.{1,2}$|^!|[\\{}]/u.test(name);
}

/**
 * Makes a glob ready for many paths, see {@link matchesGlob}.
 *
 * @returns a function that takes the names of a path, from the folder of the glob down
 */
export function globMatcher(glob: string): (names: readonly string[]) => boolean {
  const ways = (expanded(glob) ?? []).map(one => one.split('/').map(namePattern));
  return names =>
    ways.some(way =>
      matches(
        way,
        names,
        ({ isAnyFolders }) => isAnyFolders,
        ({ fits }, name) => fits(name),
      ),
    );
}

/**
 * Whether a glob matches a path, case counting.
 *
 * A repository that nobody trusts may hold any glob, so no regular expression is made of it: the work is bounded by the
 * length of the glob times the length of the path, for each of its alternatives.
 *
 * @param names the names of the path, from the folder of the glob down
 */
export function matchesGlob(glob: string, names: readonly string[]): boolean {
  return globMatcher(glob)(names);
}

interface NamePattern {
  readonly isAnyFolders: boolean;
  fits(name: string): boolean;
}

function namePattern(pattern: string): NamePattern {
  const isAnyFolders = pattern === '**';
  if (!/[*?]/u.test(pattern)) return { isAnyFolders, fits: name => name === pattern };
  const signs = [...pattern];
  return {
    isAnyFolders,
    fits: name =>
      matches(
        signs,
        [...name],
        sign => sign === '*',
        (sign, letter) => sign === '?' || sign === letter,
      ),
  };
}

/** Matches items one by one; an item that is a wildcard stands for any number of others. It goes back to the last wildcard. */
function matches<Part, Item>(
  pattern: readonly Part[],
  items: readonly Item[],
  isWildcard: (part: Part) => boolean,
  matchesItem: (part: Part, item: Item) => boolean,
): boolean {
  let at = 0;
  let wildcard = -1;
  let taken = 0;
  for (let index = 0; index < items.length; ) {
    const wanted = pattern[at];
    if (wanted !== undefined && isWildcard(wanted)) {
      wildcard = at++;
      taken = index;
    } else if (wanted !== undefined && matchesItem(wanted, items[index] as Item)) {
      at += 1;
      index += 1;
    } else if (wildcard >= 0) {
      at = wildcard + 1;
      taken += 1;
      index = taken;
    } else return false;
  }
  return pattern.slice(at).every(isWildcard);
}

/** The glob without braces, once for each combination of alternatives; undefined when there are too many of them. */
function expanded(glob: string): readonly string[] | undefined {
  let globs = [''];
  for (const part of glob.split(/(\{[^{}]*\})/u)) {
    const alternatives = part.startsWith('{') && part.endsWith('}') ? part.slice(1, -1).split(',') : [part];
    if (globs.length * alternatives.length > mostAlternatives) return undefined;
    globs = globs.flatMap(before => alternatives.map(alternative => before + alternative));
  }
  return globs;
}
