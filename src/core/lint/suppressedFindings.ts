import type { ActiveRules } from './activeRules';
import type { DocumentFindings } from './documentFindings';
import type { Finding } from './finding';
import { rules } from './registry';
import type { Rule } from './rule';
import { runRule } from './ruleRun';
import { applySuppressions, type SuppressionUse } from './suppression/applySuppressions';
import type { Suppression } from './suppression/readSuppressions';

const aboutComments = new Set(rules.filter(({ scope }) => scope === 'suppressions').map(({ id }) => id));

/** What the host has looked at besides the document. A rule that needs more could not be asked. */
export interface LookedAt {
  /** Whether the files exist that the document refers to. */
  readonly references: boolean;
  /** The other documents of the feature. */
  readonly feature: boolean;
}

/**
 * The findings that no comment suppresses, together with the findings about the comments.
 */
export function suppressedFindings(
  all: readonly Finding[],
  found: DocumentFindings,
  suppressions: readonly Suppression[],
  active: ActiveRules,
  text: string,
  lookedAt: LookedAt,
): Finding[] {
  const failed = new Set(all.filter(finding => finding.failed).map(({ rule }) => rule));
  const ruleIds = {
    all: rules.map(({ id }) => id),
    completed: [...active.severities.keys()]
      .filter(({ id, scope }) => !failed.has(id) && wasAsked(scope, lookedAt))
      .map(({ id }) => id),
  };
  const findingsOn = (uses: readonly SuppressionUse[]) =>
    active.suppressions.flatMap(rule =>
      found.findingsOf(runRule(rule, () => rule.check(uses, { ruleIds, source: text }))),
    );
  // A comment can also suppress a finding about another comment. Findings about such comments are not suppressed.
  const first = applySuppressions(
    all,
    suppressions.filter(({ rule }) => !aboutComments.has(rule)),
    text,
  );
  const second = applySuppressions(
    findingsOn(first.uses),
    suppressions.filter(({ rule }) => aboutComments.has(rule)),
    text,
  );
  return [...first.findings, ...second.findings, ...findingsOn(second.uses)];
}

function wasAsked(scope: Rule['scope'], { references, feature }: LookedAt): boolean {
  return scope === 'workspace' ? references : scope !== 'feature' || feature;
}
