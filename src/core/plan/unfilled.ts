import type { Section } from '../markdown/section';
import { isCodePlace } from '../template/placeholders/placeholder';
import { outermostOf, scanPlaceholders } from '../template/placeholders/scanPlaceholders';
import {
  isLocal,
  isTemplateIndependent,
  marksForm,
  type PlaceholderCandidate,
} from '../template/placeholders/styles';
import type { Template } from '../template/template';
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
  return outermostOf(
    scanPlaceholders(planSection.section).filter(candidate => isUnfilled(candidate, planSection, evidence)),
  );
}

/** The number of placeholders in a section that show a form, whatever the template. */
export function formMarksIn(section: Section): number {
  return scanPlaceholders(section).filter(
    candidate => marksForm(candidate) && !isCodePlace(candidate.place) && isTemplateIndependent(candidate),
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
): boolean {
  if (isTemplateIndependent(candidate)) return true;
  const inCode = isCodePlace(candidate.place);
  if (openForm && marksForm(candidate) && candidate.whole && !inCode) return true;
  // A plan may be about `{feature-id}`: code counts only in the section where the template has it, as a local style does.
  const known = isLocal(candidate) ? templateSection?.localProofs : template?.placeholders;
  return known?.has(candidate.proof) ?? false;
}
