import type { Finding, Severity } from './finding';
import type { Report, Rule } from './rule';
import { failureOf, findingOf } from './ruleFindings';
import type { RuleRun } from './ruleRun';

/** Collects the findings of one document. */
export class DocumentFindings {
  readonly findings: Finding[] = [];
  /** The reports on the offsets of the document: see `FindingOrigin`. */
  readonly reports: Report[] = [];
  readonly #severities: ReadonlyMap<Rule, Severity>;

  constructor(severities: ReadonlyMap<Rule, Severity>) {
    this.#severities = severities;
  }

  /** Adds the findings of a run whose reports are on the offsets of the document. */
  add(run: RuleRun<Rule, Report>): void {
    this.findings.push(...this.findingsOf(run));
  }

  /** The findings of a run without adding them. Their reports are kept, so that fixes can be made of them. */
  findingsOf({ rule, reports, error }: RuleRun<Rule, Report>): readonly Finding[] {
    const severity = this.#severities.get(rule) ?? rule.severity;
    const findings = reports.map(report =>
      findingOf(rule, severity, report, { report: this.reports.push(report) - 1 }),
    );
    return error === undefined ? findings : [...findings, failureOf(rule, error, 0)];
  }
}
