import type { FindingReport } from './findingReport';

/** A plan with its findings, as machines read it. */
export interface PlanReport {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  /** Name of the template it was measured by; null when none fits. */
  readonly template: string | null;
  readonly findings: readonly FindingReport[];
}
