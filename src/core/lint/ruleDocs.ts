import type { RuleDocs } from './rule';
import { brokenReferenceDocs } from './rules/broken-reference';
import { duplicateSectionDocs } from './rules/duplicate-section';
import { emptySectionDocs } from './rules/empty-section';
import { emptyTableDocs } from './rules/empty-table';
import { invalidChoiceDocs } from './rules/invalid-choice';
import { invalidExampleDocs } from './rules/invalid-example';
import { leftoverGuidanceDocs } from './rules/leftover-guidance';
import { malformedTaskDocs } from './rules/malformed-task';
import { missingFieldDocs } from './rules/missing-field';
import { missingSectionDocs } from './rules/missing-section';
import { openQuestionDocs } from './rules/open-question';
import { sampleContentDocs } from './rules/sample-content';
import { sectionOrderDocs } from './rules/section-order';
import { unfilledPlaceholderDocs } from './rules/unfilled-placeholder';
import { unfinishedMarkerDocs } from './rules/unfinished-marker';
import { unusedSuppressionDocs } from './rules/unused-suppression';

const byId: ReadonlyMap<string, RuleDocs> = new Map([
  ['unfilled-placeholder', unfilledPlaceholderDocs],
  ['open-question', openQuestionDocs],
  ['unfinished-marker', unfinishedMarkerDocs],
  ['leftover-guidance', leftoverGuidanceDocs],
  ['empty-table', emptyTableDocs],
  ['empty-section', emptySectionDocs],
  ['missing-section', missingSectionDocs],
  ['section-order', sectionOrderDocs],
  ['duplicate-section', duplicateSectionDocs],
  ['missing-field', missingFieldDocs],
  ['invalid-choice', invalidChoiceDocs],
  ['sample-content', sampleContentDocs],
  ['malformed-task', malformedTaskDocs],
  ['broken-reference', brokenReferenceDocs],
  ['invalid-example', invalidExampleDocs],
  ['unused-suppression', unusedSuppressionDocs],
]);

/**
 * The documentation of a rule.
 *
 * @throws Error when there is none by this id
 */
export function docsOf(id: string): RuleDocs {
  const docs = byId.get(id);
  if (!docs) throw new Error(`There is no documentation of a rule ${id}.`);
  return docs;
}
