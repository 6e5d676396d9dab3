import { toString as textOf } from 'mdast-util-to-string';
import { tablesOf } from '../markdown/queries/tables';
import { rangeOf, type Section } from '../markdown/section';
import { memoizeBySection } from '../markdown/sectionCache';
import { placeholderNotation } from '../template/placeholders/notation';
import { isCodePlace } from '../template/placeholders/placeholder';
import { outermostOf, scanPlaceholders } from '../template/placeholders/scanPlaceholders';
import {
  isLocal,
  isTemplateIndependent,
  marksForm,
  type PlaceholderCandidate,
} from '../template/placeholders/styles';
import { isEllipsis } from '../template/placeholders/values';
import type { Template } from '../template/template';
import { followsQuoteMark } from '../text/lines';
import type { Range } from '../text/positions';
import { RangeIndex } from '../text/rangeIndex';
import type { PlanSection } from './plan';

/** The evidence that a candidate is a placeholder, besides its text. */
export interface PlaceholderEvidence {
  readonly template: Template | undefined;
  /** The document is a form whose template is unknown: see {@link isOpenForm}. */
  readonly openForm: boolean;
}

/** The unfilled placeholders of a section, in document order. */
export function unfilledPlaceholders(
  planSection: PlanSection,
  evidence: PlaceholderEvidence,
): readonly PlaceholderCandidate[] {
  const left = elisionsIn(planSection.section);
  return outermostOf(
    scanPlaceholders(planSection.section).filter(candidate =>
      isUnfilled(candidate, planSection, evidence, left.has(candidate)),
    ),
  );
}

/** The number of placeholders in a section that show a form, whatever the template. */
export function formMarksIn(section: Section): number {
  const left = elisionsIn(section);
  return scanPlaceholders(section).filter(
    candidate =>
      marksForm(candidate) &&
      !isCodePlace(candidate.place) &&
      isTemplateIndependent(candidate) &&
      !left.has(candidate),
  ).length;
}

/**
 * Whether a document that follows no known template is a form, because it has two or more form marks. Then every bracket
 * that is a whole value is unfilled too.
 *
 * @param marks see {@link formMarksIn}, for each section
 */
export function isOpenForm(marks: readonly number[]): boolean {
  return marks.reduce((sum, count) => sum + count, 0) >= 2;
}

function isUnfilled(
  candidate: PlaceholderCandidate,
  { templateSection }: PlanSection,
  { template, openForm }: PlaceholderEvidence,
  isElision: boolean,
): boolean {
  if (!isElision && isTemplateIndependent(candidate)) return true;
  const inCode = isCodePlace(candidate.place);
  if (openForm && !isElision && marksForm(candidate) && candidate.whole && !inCode) return true;
  // A plan may be about `{feature-id}`: code counts only in the section where the template has it, as a local style does.
  const known = isLocal(candidate) ? templateSection?.localProofs : template?.placeholderTexts;
  return known?.has(candidate.proof) ?? false;
}

const noElisions: ReadonlySet<PlaceholderCandidate> = new Set();

/** The ellipses by which an author leaves something out, in a quote (`> [...]`) or at the end of a table's rows. */
const elisionsIn = memoizeBySection((section): ReadonlySet<PlaceholderCandidate> => {
  const ellipses = scanPlaceholders(section).filter(({ text }) =>
    isEllipsis(placeholderNotation.wordsIn(text)),
  );
  if (ellipses.length === 0) return noElisions;
  const rows = new RangeIndex(rowsOfOthers(section));
  return new Set(
    ellipses.filter(({ place, range }) =>
      place === 'cell'
        ? rows.contains(range)
        : place === 'text' && followsQuoteMark(section.source, range.start),
    ),
  );
});

/** The rows such as `| All others | ... | ... |` of tables in which another row says something in each cell. */
function rowsOfOthers(section: Section): readonly Range[] {
  return tablesOf(section).flatMap(({ children }) => {
    const rows = children.slice(1).map(row => {
      const [first = '', ...others] = row.children.map(cell => textOf(cell));
      const isOfOthers = !isEllipsis(first) && others.length > 1 && others.every(isEllipsis);
      return { row, isOfOthers, isFull: ![first, ...others].some(isEllipsis) };
    });
    return rows.some(({ isFull }) => isFull)
      ? rows.filter(({ isOfOthers }) => isOfOthers).map(({ row }) => rangeOf(row))
      : [];
  });
}
