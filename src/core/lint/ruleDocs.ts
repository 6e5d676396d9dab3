// Written from the folder rules/ by `npm run generate`.
import type { RuleDocs } from './rule';
import { brokenReferenceDocs } from './rules/broken-reference';
import { duplicateIdDocs } from './rules/duplicate-id';
import { duplicateSectionDocs } from './rules/duplicate-section';
import { emptySectionDocs } from './rules/empty-section';
import { emptyTableDocs } from './rules/empty-table';
import { invalidChoiceDocs } from './rules/invalid-choice';
import { invalidExampleDocs } from './rules/invalid-example';
import { leftoverGuidanceDocs } from './rules/leftover-guidance';
import { malformedHeadingDocs } from './rules/malformed-heading';
import { malformedTaskDocs } from './rules/malformed-task';
import { missingFieldDocs } from './rules/missing-field';
import { missingSectionDocs } from './rules/missing-section';
import { openQuestionDocs } from './rules/open-question';
import { openTasksDocs } from './rules/open-tasks';
import { sampleContentDocs } from './rules/sample-content';
import { sectionOrderDocs } from './rules/section-order';
import { unchangedSectionDocs } from './rules/unchanged-section';
import { uncoveredRequirementDocs } from './rules/uncovered-requirement';
import { unfilledPlaceholderDocs } from './rules/unfilled-placeholder';
import { unfinishedMarkerDocs } from './rules/unfinished-marker';
import { unknownIdDocs } from './rules/unknown-id';
import { unusedSuppressionDocs } from './rules/unused-suppression';

/** The documentation of every rule by its id, as its file has it. */
export const ruleDocs: Readonly<Record<string, RuleDocs>> = {
  'broken-reference': brokenReferenceDocs,
  'duplicate-id': duplicateIdDocs,
  'duplicate-section': duplicateSectionDocs,
  'empty-section': emptySectionDocs,
  'empty-table': emptyTableDocs,
  'invalid-choice': invalidChoiceDocs,
  'invalid-example': invalidExampleDocs,
  'leftover-guidance': leftoverGuidanceDocs,
  'malformed-heading': malformedHeadingDocs,
  'malformed-task': malformedTaskDocs,
  'missing-field': missingFieldDocs,
  'missing-section': missingSectionDocs,
  'open-question': openQuestionDocs,
  'open-tasks': openTasksDocs,
  'sample-content': sampleContentDocs,
  'section-order': sectionOrderDocs,
  'unchanged-section': unchangedSectionDocs,
  'uncovered-requirement': uncoveredRequirementDocs,
  'unfilled-placeholder': unfilledPlaceholderDocs,
  'unfinished-marker': unfinishedMarkerDocs,
  'unknown-id': unknownIdDocs,
  'unused-suppression': unusedSuppressionDocs,
};
