/** What one rule reports, or how it failed to after that. */
export interface Checked<CheckedRule, CheckedReport> {
  readonly rule: CheckedRule;
  readonly reports: readonly CheckedReport[];
  /** What it threw; never undefined where it threw. */
  readonly error?: unknown;
}

/** Asks a rule, which may throw: that is its own failure and hides nothing of the others. */
export function checked<CheckedRule, CheckedReport>(
  rule: CheckedRule,
  check: () => Iterable<CheckedReport>,
): Checked<CheckedRule, CheckedReport> {
  const reports: CheckedReport[] = [];
  try {
    for (const report of check()) reports.push(report);
    return { rule, reports };
  } catch (error) {
    return { rule, reports, error: error ?? new Error('no reason given') };
  }
}
