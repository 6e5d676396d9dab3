import type { Section } from '../markdown/section';
import type { PlaceholderCandidate } from '../template/placeholders/placeholder';
import { offerOf } from '../template/placeholders/placeholderSyntax';
import { scanPlaceholders } from '../template/placeholders/scanPlaceholders';
import type { Template } from '../template/template';
import type { PlanSection } from './plan';
import { followsTemplate, type SectionTree } from './sectionTree';

/** What decides, besides the text itself, whether something is a placeholder. */
export interface PlaceholderEvidence {
  readonly template: Template | undefined;
  /** The document is a form that is being filled in, though its template is not at hand: see {@link isOpenForm}. */
  readonly openForm: boolean;
}

/** The placeholders of a section that wait to be filled in, in document order. */
export function unfilledPlaceholders(
  planSection: PlanSection,
  evidence: PlaceholderEvidence,
): readonly PlaceholderCandidate[] {
  return scanPlaceholders(planSection.section).filter(candidate =>
    isUnfilled(candidate, planSection, evidence),
  );
}

/** How many placeholders a section has that nobody writes for another reason than to have them filled in. */
export function certainPlaceholders(section: Section): number {
  return scanPlaceholders(section).filter(
    candidate => candidate.style === 'bracket' && isUniversal(candidate) && candidate.place !== 'code',
  ).length;
}

/**
 * Whether a document that follows no known template shows, by two placeholders that nobody writes for another reason, that
 * it was made from one: then every value that is nothing but a bracket waits as well.
 *
 * @param certain see {@link certainPlaceholders}, for each section
 */
export function isOpenForm(tree: SectionTree, certain: readonly number[]): boolean {
  return !followsTemplate(tree) && certain.reduce((sum, count) => sum + count, 0) >= 2;
}

function isUnfilled(
  candidate: PlaceholderCandidate,
  { templateSection }: PlanSection,
  { template, openForm }: PlaceholderEvidence,
): boolean {
  if (candidate.style === 'ellipsis' && candidate.place !== 'text') return true;
  if (isUniversal(candidate)) return true;
  if (openForm && candidate.style === 'bracket' && candidate.whole && !isCode(candidate)) return true;
  const same = (known: PlaceholderCandidate) =>
    known.text === candidate.text && isCode(known) === isCode(candidate);
  // A plan may be about `{feature-id}`: code counts only in the section where the template has it.
  if (isCode(candidate)) return templateSection?.placeholders.some(same) ?? false;
  return template?.placeholders.get(candidate.text)?.some(same) ?? false;
}

/** Text that is a placeholder in any document, whatever its template: nobody writes it for another reason. */
function isUniversal({ style, text, place, whole }: PlaceholderCandidate): boolean {
  if (place === 'fence') return false;
  switch (style) {
    case 'bracket':
      if (/^\[#{2,}-/u.test(text)) return true;
      if (place === 'code') return false;
      return (
        whole &&
        (/^\[(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|\.{3}|…)\]$/u.test(text) || offerOf(text).examples.length > 0)
      );
    case 'double-curly':
      return place !== 'code' && (whole || /^\{\{ ?[A-Z][A-Z0-9_]+ ?\}\}$/u.test(text));
    case 'variable':
      return whole && text === '$ARGUMENTS';
    default:
      return false;
  }
}

function isCode({ place }: PlaceholderCandidate): boolean {
  return place === 'code' || place === 'fence';
}
