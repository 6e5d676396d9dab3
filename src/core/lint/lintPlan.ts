import { isOwnTemplate, type Plan } from '../plan/plan';
import { statusOf } from '../plan/status';
import type { PlanSubject } from '../plan/subjectValue';
import { isOpenForm } from '../plan/unfilled';
import { defaultStatusLabels, type LintConfig } from './config';
import { placedReport } from './placedReport';
import { rules } from './registry';
import type { Finding, Fix, Report, Rule, RuleContext, SectionRule, Severity } from './rule';
import { occasionOf, sectionReports } from './sectionReports';
import { severityOf } from './severity';
import { type SuppressionUse, suppress } from './suppress';
import { type Suppression, suppressionsOf } from './suppressions';

/** The message of a rule that threw. */
const failure = 'The rule {rule} failed here: {reason}';

const onCommentsIds = new Set(rules.filter(({ scope }) => scope === 'suppressions').map(({ id }) => id));

/** What the host knows of the world around a plan. */
export interface Surroundings {
  readonly subject?: PlanSubject;
  /** References, as they are written, that lead nowhere; absent while nobody has looked. */
  readonly missingReferences?: ReadonlySet<string> | undefined;
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
    isOwnTemplate: isOwnTemplate(plan),
    subject: surroundings.subject,
    missingReferences,
  };
  const status = statusOf(plan, config.statusLabels ?? defaultStatusLabels);
  const severities = new Map<Rule, Severity>();
  for (const rule of rules) {
    const severity = severityOf(rule, config, status);
    if (severity !== 'off') severities.set(rule, severity);
  }
  const running = [...severities.keys()];
  const found = [
    ...sectionFindings(plan, running, context, severities),
    ...running.flatMap(rule => {
      if (rule.scope !== 'plan' && rule.scope !== 'workspace') return [];
      return findingsOf(rule, severities, () => rule.check(plan, context));
    }),
  ];
  const comments = suppressionsOf(plan);
  return (comments.length === 0 ? found : suppressed(found, comments, plan, severities, surroundings)).sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
}

/** What comments leave of the findings, and what is to be said about the comments. */
function suppressed(
  found: readonly Finding[],
  comments: readonly Suppression[],
  { snapshot: { text } }: Plan,
  severities: ReadonlyMap<Rule, Severity>,
  { missingReferences }: Surroundings,
): Finding[] {
  const running = [...severities.keys()];
  const failed = new Set(found.filter(({ message }) => message === failure).map(({ rule }) => rule));
  const ruleIds = {
    all: rules.map(({ id }) => id),
    judged: running
      .filter(({ id, scope }) => !failed.has(id) && (scope !== 'workspace' || missingReferences))
      .map(({ id }) => id),
  };
  const onComments = (uses: readonly SuppressionUse[]) =>
    running.flatMap(rule =>
      rule.scope === 'suppressions'
        ? findingsOf(rule, severities, () => rule.check(uses, { ruleIds, source: text }))
        : [],
    );
  // What is said about comments can itself be silenced by a comment, about which the last word is said.
  const first = suppress(
    found,
    comments.filter(({ rule }) => !onCommentsIds.has(rule)),
    text,
  );
  const second = suppress(
    onComments(first.uses),
    comments.filter(({ rule }) => onCommentsIds.has(rule)),
    text,
  );
  return [...first.findings, ...second.findings, ...onComments(second.uses)];
}

function sectionFindings(
  plan: Plan,
  running: readonly Rule[],
  context: RuleContext,
  severities: ReadonlyMap<Rule, Severity>,
): readonly Finding[] {
  const sectionRules = running.filter((rule): rule is SectionRule => rule.scope === 'section');
  const occasion = occasionOf(sectionRules, context);
  const findings: Finding[] = [];
  for (const planSection of plan.sections) {
    const { section, base } = planSection;
    for (const { rule, reports, error } of sectionReports(sectionRules, planSection, context, occasion)) {
      for (const report of reports) findings.push(findingOf(rule, severities, placedReport(report, base)));
      if (error !== undefined) findings.push(failureOf(rule, error, base + section.range.start));
    }
  }
  return findings;
}

/** What a rule reports on the document's own offsets. */
function findingsOf(
  rule: Rule,
  severities: ReadonlyMap<Rule, Severity>,
  check: () => Iterable<Report>,
): readonly Finding[] {
  const findings: Finding[] = [];
  try {
    for (const report of check()) findings.push(findingOf(rule, severities, report));
  } catch (error) {
    findings.push(failureOf(rule, error, 0));
  }
  return findings;
}

function findingOf(rule: Rule, severities: ReadonlyMap<Rule, Severity>, report: Report): Finding {
  let fixes: readonly Fix[] | undefined;
  return {
    rule: rule.id,
    message: rule.messages[report.messageId] ?? report.messageId,
    data: report.data ?? {},
    severity: severities.get(rule) ?? rule.severity,
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

function failureOf(rule: Rule, error: unknown, offset: number): Finding {
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
