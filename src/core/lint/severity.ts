import { normalStatus } from '../plan/status';
import { defaultStatuses, type LintConfig } from './config';
import type { Rule, Severity } from './rule';

/**
 * How grave a rule's findings are in a document, or that the rule is off. The configuration of the rule decides, then the
 * document's status where the rule speaks of something unfinished, then the rule.
 *
 * @param status of the document, see `statusOf`
 */
export function severityOf(rule: Rule, config: LintConfig, status: string | undefined): Severity | 'off' {
  const setting = config.rules?.[rule.id];
  if (typeof setting === 'string') return setting;
  const forStatus = setting && status !== undefined ? byStatus(setting, status) : undefined;
  if (forStatus !== undefined) return forStatus;
  if (status === undefined || rule.severity === 'information' || rule.severity === 'hint')
    return rule.severity;
  return byStatus({ ...defaultStatuses, ...config.statuses }, status) ?? rule.severity;
}

/** The value for a status, or for the longest one that it begins with: `approved by Ana` is approved. The last one counts. */
function byStatus<T>(values: Readonly<Record<string, T>>, status: string): T | undefined {
  let found: { readonly length: number; readonly value: T } | undefined;
  for (const [name, value] of Object.entries(values)) {
    const { length } = normalStatus(name);
    const fits =
      length > 0 && status.startsWith(normalStatus(name)) && !/^[\p{L}\p{N}]/u.test(status.slice(length));
    if (fits && length >= (found?.length ?? 0)) found = { length, value };
  }
  return found?.value;
}
