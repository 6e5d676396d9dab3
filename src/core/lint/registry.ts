import type { Rule } from './rule';
import { emptyTable } from './rules/empty-table';
import { unfilledPlaceholder } from './rules/unfilled-placeholder';

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [unfilledPlaceholder, emptyTable];
