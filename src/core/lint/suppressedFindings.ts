import type { ActiveRules } from './activeRules';
import type { DocumentFindings } from './documentFindings';
import type { Finding } from './finding';
import { rules } from './registry';
import { runRule } from './ruleRun';
import { applySuppressions, type SuppressionUse } from './suppression/applySuppressions';
import type { Suppression } from './suppression/readSuppressions';

const aboutComments = new Set(rules.filter(({ scope }) => scope === 'suppressions').map(({ id }) => id));

/**
 * The findings that no comment suppresses, together with the findings about the comments.
 *
 * @param hasReferences whether the host has looked for the files that the document refers to
 */
export function suppressedFindings(
  all: readonly Finding[],
  found: DocumentFindings,
  suppressions: readonly Suppression[],
  active: ActiveRules,
  text: string,
  hasReferences: boolean,
): Finding[] {
  const failed = new Set(all.filter(finding => finding.failed).map(({ rule }) => rule));
  const ruleIds = {
    all: rules.map(({ id }) => id),
    completed: [...active.severities.keys()]
      .filter(({ id, scope }) => !failed.has(id) && (scope !== 'workspace' || hasReferences))
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
