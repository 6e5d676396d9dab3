import type { Plan } from '../plan/plan';
import type { PlanSubject } from '../plan/subjectValue';
import { isOpenForm } from '../plan/unfilled';
import { placedReport } from './placedReport';
import { rules } from './registry';
import type { Finding, Report, Rule, RuleContext } from './rule';

/** What the host knows of the world around a plan. */
export interface Surroundings {
  readonly subject?: PlanSubject;
  /** References, as they are written, that lead nowhere. */
  readonly missingReferences?: ReadonlySet<string>;
}

/**
 * Everything the rules say about a plan, in document order.
 *
 * A rule that throws reports its own failure where it happened, and hides nothing of the others.
 */
export function lintPlan(plan: Plan, surroundings: Surroundings = {}): readonly Finding[] {
  const context: RuleContext = {
    template: plan.template,
    openForm: isOpenForm(plan),
    subject: surroundings.subject,
    missingReferences: surroundings.missingReferences ?? new Set(),
  };
  return rules
    .flatMap(rule => findingsOf(rule, plan, context))
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

function findingsOf(rule: Rule, plan: Plan, context: RuleContext): readonly Finding[] {
  if (rule.scope !== 'section') return placed(rule, 0, 0, () => rule.check(plan, context));
  return plan.sections.flatMap(planSection =>
    placed(rule, planSection.base, planSection.section.range.start, () => rule.check(planSection, context)),
  );
}

/** @param start where a failure is reported, an offset like those of the reports */
function placed(rule: Rule, base: number, start: number, check: () => Iterable<Report>): readonly Finding[] {
  const findings: Finding[] = [];
  try {
    for (const report of check()) findings.push(findingOf(rule, placedReport(report, base)));
  } catch (error) {
    findings.push(failureOf(rule, error, base + start));
  }
  return findings;
}

function findingOf(rule: Rule, report: Report): Finding {
  return {
    rule: rule.id,
    message: rule.messages[report.messageId] ?? report.messageId,
    data: report.data ?? {},
    severity: rule.severity,
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
