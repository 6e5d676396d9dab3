import type { Finding, Severity } from './finding';
import type { Report, Rule } from './rule';
import { byPlace, failureOf, findingOf } from './ruleFindings';
import type { RuleRun } from './ruleRun';

/** Collects the findings of one document besides those of the section rules. */
export class DocumentFindings {
  readonly #findings: Finding[] = [];
  /** The reports on the offsets of the document: see `FindingOrigin`. */
  readonly reports: Report[] = [];
  readonly #severities: ReadonlyMap<Rule, Severity>;

  constructor(severities: ReadonlyMap<Rule, Severity>) {
    this.#severities = severities;
  }

  /** Adds the findings of a run whose reports are on the offsets of the document. */
  add(run: RuleRun<Rule, Report>): void {
    for (const finding of this.findingsOf(run)) this.#findings.push(finding);
  }

  /** The findings of a run without adding them. Their reports are kept, so that fixes can be made of them. */
  findingsOf({ rule, reports, error }: RuleRun<Rule, Report>): readonly Finding[] {
    const severity = this.#severities.get(rule) ?? rule.severity;
    const findings = reports.map(report =>
      findingOf(rule, severity, report, { report: this.reports.push(report) - 1 }),
    );
    return error === undefined ? findings : [...findings, failureOf(rule, error, 0)];
  }

  /** All that were added, and others which are already in document order, in document order. */
  mergedWith(sorted: readonly Finding[]): readonly Finding[] {
    const merged: Finding[] = [];
    const added = this.#findings.toSorted(byPlace);
    let at = 0;
    for (const finding of sorted) {
      for (let next = added[at]; next && byPlace(next, finding) < 0; next = added[at]) {
        merged.push(next);
        at += 1;
      }
      merged.push(finding);
    }
    return merged.concat(added.slice(at));
  }
}
