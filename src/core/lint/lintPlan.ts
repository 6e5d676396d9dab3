import type { Plan } from '../plan/plan';
import { statusOf } from '../plan/status';
import type { PlanSubject } from '../plan/subjectValue';
import { isOpenForm } from '../plan/unfilled';
import { defaultStatusLabels, type LintConfig } from './config';
import { placedReport } from './placedReport';
import { rules } from './registry';
import type { Finding, Report, Rule, RuleContext, Severity } from './rule';
import { sectionReports } from './sectionReports';
import { severityOf } from './severity';
import { suppress, suppressionsOf } from './suppressions';

/** What the host knows of the world around a plan. */
export interface Surroundings {
  readonly subject?: PlanSubject;
  /** References, as they are written, that lead nowhere. */
  readonly missingReferences?: ReadonlySet<string>;
  readonly config?: LintConfig;
}

/**
 * Everything the rules say about a plan, in document order, without what its comments silence.
 *
 * A rule that throws reports its own failure where it happened, and hides nothing of the others.
 */
export function lintPlan(plan: Plan, surroundings: Surroundings = {}): readonly Finding[] {
  const { config = {}, missingReferences = new Set() } = surroundings;
  const context: RuleContext = {
    template: plan.template,
    openForm: isOpenForm(plan),
    subject: surroundings.subject,
    missingReferences,
  };
  const status = statusOf(plan, config.statusLabels ?? defaultStatusLabels);
  const running = rules.flatMap(rule => {
    const severity = severityOf(rule, config, status);
    return severity === 'off' ? [] : { rule, severity };
  });
  const found = running.flatMap(({ rule, severity }) => findingsOf(rule, severity, plan, context));
  const { text } = plan.snapshot;
  const { findings, uses } = suppress(found, suppressionsOf(plan), text);
  const ruleIds = { all: rules.map(({ id }) => id), ran: running.map(({ rule }) => rule.id) };
  const onSuppressions = running.flatMap(({ rule, severity }) =>
    rule.scope === 'suppressions'
      ? placed(rule, severity, 0, 0, () => rule.check(uses, { ruleIds, source: text }))
      : [],
  );
  return [...findings, ...onSuppressions].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
}

function findingsOf(rule: Rule, severity: Severity, plan: Plan, context: RuleContext): readonly Finding[] {
  switch (rule.scope) {
    case 'section':
      return plan.sections.flatMap(planSection =>
        placed(rule, severity, planSection.base, planSection.section.range.start, () =>
          sectionReports(rule, planSection, context),
        ),
      );
    case 'suppressions':
      return [];
    default:
      return placed(rule, severity, 0, 0, () => rule.check(plan, context));
  }
}

/** @param start where a failure is reported, an offset like those of the reports */
function placed(
  rule: Rule,
  severity: Severity,
  base: number,
  start: number,
  check: () => Iterable<Report>,
): readonly Finding[] {
  const findings: Finding[] = [];
  try {
    for (const report of check()) findings.push(findingOf(rule, severity, placedReport(report, base)));
  } catch (error) {
    findings.push(failureOf(rule, error, base + start));
  }
  return findings;
}

function findingOf(rule: Rule, severity: Severity, report: Report): Finding {
  return {
    rule: rule.id,
    message: rule.messages[report.messageId] ?? report.messageId,
    data: report.data ?? {},
    severity,
    unfinished: rule.severity !== 'hint',
    range: report.range,
    related: report.related ?? [],
    unnecessary: report.unnecessary ?? false,
    fixes: report.fixes ?? [],
  };
}

function failureOf(rule: Rule, error: unknown, offset: number): Finding {
  return {
    rule: rule.id,
    message: 'The rule {rule} failed here: {reason}',
    data: { rule: rule.id, reason: error instanceof Error ? error.message : String(error) },
    severity: 'error',
    unfinished: false,
    range: { start: offset, end: offset },
    related: [],
    unnecessary: false,
    fixes: [],
  };
}
