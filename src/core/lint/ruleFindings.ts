import { headingRange, type Plan } from '../plan/plan';
import { shiftChange } from '../text/change';
import { type Range, shiftRange } from '../text/positions';
import { messageOf } from '../text/problem';
import type { Finding, FindingOrigin, Fix, Related, Severity } from './finding';
import type { FixPlace, HeadingReport, Report, Rule } from './rule';

/** The message of a rule that threw an error. */
const failure = 'The rule {rule} failed here: {reason}';

const noData = {};
const noRelated: readonly Related[] = [];

/**
 * The finding that a report makes, with the severity that its rule has in this document.
 *
 * @param by how far the offsets of the report are from those of the document
 */
export function findingOf(
  rule: Rule,
  severity: Severity,
  { messageId, data = noData, range, related = noRelated, unnecessary = false, isAdvice = false }: Report,
  origin: FindingOrigin,
  by = 0,
): Finding {
  return {
    rule: rule.id,
    message: rule.messages[messageId] ?? messageId,
    data,
    severity: isAdvice ? 'hint' : severity,
    unfinished: !isAdvice && rule.severity !== 'hint' && rule.scope !== 'suppressions',
    range: shiftRange(range, by),
    related: shiftRelated(related, by),
    unnecessary,
    failed: false,
    origin,
  };
}

/** A finding that reports the error of a rule at an offset of the document. It has no report, and so no fix. */
export function failureOf(rule: Rule, error: unknown, offset: number): Finding {
  return {
    rule: rule.id,
    message: failure,
    data: { rule: rule.id, reason: messageOf(error) },
    severity: 'error',
    unfinished: false,
    range: { start: offset, end: offset },
    related: noRelated,
    unnecessary: false,
    failed: true,
    origin: { report: -1 },
  };
}

/** A finding with all its offsets moved. Thousands are at a keystroke: a spread takes twenty times as long. */
export function shiftFinding(
  { rule, message, data, severity, unfinished, range, related, unnecessary, failed, origin }: Finding,
  by: number,
): Finding {
  return {
    rule,
    message,
    data,
    severity,
    unfinished,
    range: shiftRange(range, by),
    related: shiftRelated(related, by),
    unnecessary,
    failed,
    origin,
  };
}

/** Compares findings by their place in the document. */
export function byPlace({ range: a }: Finding, { range: b }: Finding): number {
  return a.start - b.start || a.end - b.end;
}

/** Where a person writes to settle a report, on the offsets of the document. */
export function placeFor({ place, range }: Report, by: number): Range {
  return shiftRange(typeof place === 'function' ? place() : (place ?? range), by);
}

/** Makes the fixes of a report, on the offsets of the document. */
export function fixesFor({ fixes = [] }: Report, by: number): readonly Fix[] {
  return shiftFixes(typeof fixes === 'function' ? fixes() : fixes, by);
}

/** Makes the fixes of a report on a section which depend on the plan, on the offsets of the document. */
export function fixesInPlanFor({ fixesInPlan }: Report, by: number, place: FixPlace): readonly Fix[] {
  return shiftFixes(fixesInPlan?.(place) ?? [], by);
}

function shiftFixes(fixes: readonly Fix[], by: number): readonly Fix[] {
  return fixes.map(fix => ('change' in fix ? { ...fix, change: shiftChange(fix.change, by) } : fix));
}

/** A report on headings as a report on the places where they are in a plan. */
export function placedHeadingReport(report: HeadingReport, plan: Plan): Report {
  const { messageId, data, node, related = [], fixes } = report;
  const range = headingRange(plan, node);
  return {
    messageId,
    ...(data && { data }),
    range,
    // The heading stays.
    place: { start: range.end, end: range.end },
    related: related.map(({ node: other, message }) => ({ message, range: headingRange(plan, other) })),
    ...(fixes && { fixes: () => fixes(plan) }),
  };
}

function shiftRelated(related: readonly Related[], by: number): readonly Related[] {
  return related.length === 0
    ? noRelated
    : related.map(({ message, data, range }) =>
        data ? { message, data, range: shiftRange(range, by) } : { message, range: shiftRange(range, by) },
      );
}
