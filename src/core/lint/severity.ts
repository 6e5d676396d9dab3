import { normalStatus } from '../plan/status';
import { defaultStatuses, type LintConfig } from './config';
import type { Severity } from './finding';
import type { Rule } from './rule';

/**
 * The severity of each rule's findings in a document. A rule that is off is not in the map. The configuration of the rule
 * decides first, then the document's status where the rule reports something unfinished, then the rule itself.
 *
 * @param status of the document, see `statusOf`
 */
export function severitiesOf(
  rules: readonly Rule[],
  config: LintConfig,
  status: string | undefined,
): ReadonlyMap<Rule, Severity> {
  const { statuses } = config;
  const ofUnfinished =
    status === undefined ? undefined : byStatus({ ...defaultStatuses, ...statuses }, status);
  const severities = new Map<Rule, Severity>();
  for (const rule of rules) {
    const setting = config.rules?.[rule.id];
    const configured = typeof setting === 'object' ? status && byStatus(setting, status) : setting;
    const isAdvice = rule.severity === 'information' || rule.severity === 'hint';
    const severity = configured || (isAdvice ? undefined : ofUnfinished) || rule.severity;
    if (severity !== 'off') severities.set(rule, severity);
  }
  return severities;
}

/**
 * The value for a status, or for the longest one that it begins with: `approved by Ana` is approved. The last one counts.
 */
function byStatus<T>(values: Readonly<Record<string, T>>, status: string): T | undefined {
  let found: { readonly length: number; readonly value: T } | undefined;
  for (const [name, value] of Object.entries(values)) {
    const known = normalStatus(name);
    const { length } = known;
    const fits = length > 0 && status.startsWith(known) && !/^[\p{L}\p{N}]/u.test(status.slice(length));
    if (fits && length >= (found?.length ?? 0)) found = { length, value };
  }
  return found?.value;
}
