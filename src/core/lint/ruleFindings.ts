import { headingRange, type Plan } from '../plan/plan';
import type { Finding, Fix, Severity } from './finding';
import type { HeadingReport, Report, Rule } from './rule';

/** The message of a rule that threw. */
const failure = 'The rule {rule} failed here: {reason}';

/**
 * What a rule reports, with the severity it has in this document; a rule that throws reports its failure.
 *
 * @param offset where that is told
 */
export function findingsOf(
  rule: Rule,
  severity: Severity,
  check: () => Iterable<Report>,
  offset = 0,
): readonly Finding[] {
  const findings: Finding[] = [];
  try {
    for (const report of check()) findings.push(findingOf(rule, severity, report));
  } catch (error) {
    findings.push(failureOf(rule, error, offset));
  }
  return findings;
}

/** @param report on the document's own offsets */
export function findingOf(rule: Rule, severity: Severity, report: Report): Finding {
  let fixes: readonly Fix[] | undefined;
  return {
    rule: rule.id,
    message: rule.messages[report.messageId] ?? report.messageId,
    data: report.data ?? {},
    severity,
    unfinished: rule.severity !== 'hint' && rule.scope !== 'suppressions',
    range: report.range,
    related: report.related ?? [],
    unnecessary: report.unnecessary ?? false,
    get fixes() {
      fixes ??= typeof report.fixes === 'function' ? report.fixes() : (report.fixes ?? []);
      return fixes;
    },
  };
}

/** The report on the headings as they stand in a plan. */
export function placedHeadingReport(report: HeadingReport, plan: Plan): Report {
  const { messageId, data, node, related = [], fixes } = report;
  return {
    messageId,
    ...(data && { data }),
    range: headingRange(plan, node),
    related: related.map(({ node: other, ...said }) => ({ ...said, range: headingRange(plan, other) })),
    ...(fixes && { fixes: () => fixes(plan) }),
  };
}

/** That a rule threw, told where it happened. */
export function failureOf(rule: Rule, error: unknown, offset: number): Finding {
  return {
    rule: rule.id,
    message: failure,
    data: { rule: rule.id, reason: error instanceof Error ? error.message : String(error) },
    severity: 'error',
    unfinished: false,
    range: { start: offset, end: offset },
    related: [],
    unnecessary: false,
    fixes: [],
  };
}

export function isFailure({ message }: Finding): boolean {
  return message === failure;
}
