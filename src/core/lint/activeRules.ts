import type { LintConfig } from './config';
import type { Severity } from './finding';
import { rules } from './registry';
import type { HeadingRule, PlanRule, Rule, SectionRule, SuppressionRule } from './rule';
import { severitiesOf } from './severity';

/** The rules that are on for a document, by scope, and what decided that. */
export interface ActiveRules {
  readonly config: LintConfig;
  /** See `statusOf`. */
  readonly status: string | undefined;
  readonly isPart: boolean;
  readonly severities: ReadonlyMap<Rule, Severity>;
  readonly section: readonly SectionRule[];
  readonly headings: readonly HeadingRule[];
  readonly plan: readonly PlanRule[];
  readonly suppressions: readonly SuppressionRule[];
}

/**
 * @param isPart whether only a part of the document has been read: then only section rules are active
 * @param before the active rules of an earlier version; returned again while the other parameters are the same
 */
export function activeRules(
  config: LintConfig,
  status: string | undefined,
  isPart: boolean,
  before: ActiveRules | undefined,
): ActiveRules {
  if (before?.config === config && before.status === status && before.isPart === isPart) return before;
  const candidates = isPart ? rules.filter(({ scope }) => scope === 'section') : rules;
  const severities = severitiesOf(candidates, config, status);
  const active = [...severities.keys()];
  return {
    config,
    status,
    isPart,
    severities,
    section: active.filter(rule => rule.scope === 'section'),
    headings: active.filter(rule => rule.scope === 'headings'),
    plan: active.filter(isPlanRule),
    suppressions: active.filter(rule => rule.scope === 'suppressions'),
  };
}

function isPlanRule(rule: Rule): rule is PlanRule {
  return rule.scope === 'plan' || rule.scope === 'workspace' || rule.scope === 'feature';
}
