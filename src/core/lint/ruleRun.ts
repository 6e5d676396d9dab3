/** What one rule reported before it ended or threw an error. */
export interface RuleRun<RanRule, RuleReport> {
  readonly rule: RanRule;
  readonly reports: readonly RuleReport[];
  /** What the rule threw; undefined only where it threw nothing. */
  readonly error?: unknown;
}

/** Runs a rule. An error that the rule throws is caught here and nowhere else, so that it hides no other rule's reports. */
export function runRule<RanRule, RuleReport>(
  rule: RanRule,
  check: () => Iterable<RuleReport>,
): RuleRun<RanRule, RuleReport> {
  const reports: RuleReport[] = [];
  try {
    for (const report of check()) reports.push(report);
    return { rule, reports };
  } catch (error) {
    return { rule, reports, error: error ?? new Error('no reason given') };
  }
}
