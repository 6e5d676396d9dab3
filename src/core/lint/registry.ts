// Written from the folder rules/ by `npm run generate`.
import type { Rule } from './rule';
import { brokenReference } from './rules/broken-reference';
import { duplicateId } from './rules/duplicate-id';
import { duplicateSection } from './rules/duplicate-section';
import { emptySection } from './rules/empty-section';
import { emptyTable } from './rules/empty-table';
import { invalidChoice } from './rules/invalid-choice';
import { invalidExample } from './rules/invalid-example';
import { leftoverGuidance } from './rules/leftover-guidance';
import { malformedHeading } from './rules/malformed-heading';
import { malformedTask } from './rules/malformed-task';
import { missingField } from './rules/missing-field';
import { missingSection } from './rules/missing-section';
import { openQuestion } from './rules/open-question';
import { openTasks } from './rules/open-tasks';
import { sampleContent } from './rules/sample-content';
import { sectionOrder } from './rules/section-order';
import { unchangedSection } from './rules/unchanged-section';
import { uncoveredRequirement } from './rules/uncovered-requirement';
import { unfilledPlaceholder } from './rules/unfilled-placeholder';
import { unfinishedMarker } from './rules/unfinished-marker';
import { unknownId } from './rules/unknown-id';
import { unusedSuppression } from './rules/unused-suppression';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  brokenReference,
  duplicateId,
  duplicateSection,
  emptySection,
  emptyTable,
  invalidChoice,
  invalidExample,
  leftoverGuidance,
  malformedHeading,
  malformedTask,
  missingField,
  missingSection,
  openQuestion,
  openTasks,
  sampleContent,
  sectionOrder,
  unchangedSection,
  uncoveredRequirement,
  unfilledPlaceholder,
  unfinishedMarker,
  unknownId,
  unusedSuppression,
];
