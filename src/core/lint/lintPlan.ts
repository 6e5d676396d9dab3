import type { Plan } from '../plan/plan';
import { shiftRange } from '../text/positions';
import { rules } from './registry';
import type { Finding, Report, Rule, RuleContext } from './rule';

/**
 * Everything the rules say about a plan, in document order.
 *
 * A rule that throws reports its own failure where it happened, and hides nothing of the others.
 */
export function lintPlan(plan: Plan): readonly Finding[] {
  const context: RuleContext = { template: plan.template };
  const findings: Finding[] = [];
  for (const planSection of plan.sections) {
    for (const rule of rules) {
      try {
        for (const report of rule.check(planSection, context))
          findings.push(place(rule, report, planSection.base));
      } catch (error) {
        findings.push(failureOf(rule, error, planSection.base + planSection.section.range.start));
      }
    }
  }
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

function place(rule: Rule, report: Report, base: number): Finding {
  return {
    rule: rule.id,
    message: rule.messages[report.messageId] ?? report.messageId,
    data: report.data ?? {},
    severity: rule.severity,
    range: shiftRange(report.range, base),
    fixes: (report.fixes ?? []).map(fix => ({
      ...fix,
      edits: fix.edits.map(edit => ({ ...edit, range: shiftRange(edit.range, base) })),
    })),
  };
}

function failureOf(rule: Rule, error: unknown, offset: number): Finding {
  return {
    rule: rule.id,
    message: 'The rule {rule} failed here: {reason}',
    data: { rule: rule.id, reason: error instanceof Error ? error.message : String(error) },
    severity: 'error',
    range: { start: offset, end: offset },
    fixes: [],
  };
}
