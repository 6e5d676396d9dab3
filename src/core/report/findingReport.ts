import type { PlanDocument } from '../document/planDocument';
import type { Finding, Severity } from '../lint/finding';
import { formatMessage } from '../lint/formatMessage';

/** A finding as machines read it. Lines and columns are 1-based, columns count UTF-16 code units, ends are exclusive. */
export interface FindingReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** `--fix` and fix-all settle the finding. */
  readonly fixable: boolean;
}

/** @param document in which the finding was found */
export function findingReport(finding: Finding, { safeEdits, snapshot }: PlanDocument): FindingReport {
  const start = snapshot.positionAt(finding.range.start);
  const end = snapshot.positionAt(finding.range.end);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: formatMessage(finding.message, finding.data),
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    fixable: safeEdits().has(finding),
  };
}
