import type { Plan } from '../plan/plan';
import { namesOf, referencesOf } from '../plan/references';
import { lineBefore } from '../text/lines';
import type { Range } from '../text/positions';

/** A path that is being written in a plan. */
export interface PathAt {
  /** The names of the folder that it leads to, from the document's folder or from one above. */
  readonly folder: readonly string[];
  /** What the name of a file or a folder in there takes the place of. UTF-16 offsets of the document. */
  readonly range: Range;
  /** What comes before such a name in the range: the path of its folder where all of a path is selected. */
  readonly lead: string;
}

/**
 * The path at a selected reference, or behind a slash in code: the editor itself suggests paths in links. Undefined where there
 * is none.
 */
export function pathAt(plan: Plan, { start, end }: Range): PathAt | undefined {
  if (start !== end) {
    const reference = referencesOf(plan).find(({ range }) => range.start === start && range.end === end);
    const folder = reference && namesOf(reference.path).slice(0, -1);
    return folder && { folder, range: { start, end }, lead: folder.map(name => `${name}/`).join('') };
  }
  const [, path = '', name = ''] =
    /(?:^|[^`])`([^`\s]*\/)([^`\s/]*)$/u.exec(lineBefore(plan.snapshot.text, end)) ?? [];
  return path === ''
    ? undefined
    : { folder: namesOf(path), range: { start: end - name.length, end }, lead: '' };
}
