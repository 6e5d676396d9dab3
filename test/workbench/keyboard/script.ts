/**
 * What a person does at a stop.
 *
 * `at`: the selected text, or its first line. `write`: typed in its place. `choose`: the suggestion of that label. Else the
 * part is not needed, and removed.
 */
export type Step = { readonly at: string } & (
  | { readonly write: string }
  | { readonly choose: string }
  | { readonly remove: true }
);

/** A plan that is made by `planquill new` from its template and then written. */
export interface PlanScript {
  /** For the line of the report. */
  readonly name: string;
  /** The folder of the workspace of test/fixtures/keyboard that the plan is made in; empty for the workspace itself. */
  readonly folder: string;
  readonly feature: string;
  /** How many gestures it may take, given the findings of the untouched plan. */
  readonly limit: (findings: number) => number;
  readonly steps: readonly Step[];
}
