import { severities } from '../../core/lint/finding';
import type { FindingReport } from '../../core/report/findingReport';
import type { PlanReport } from '../../core/report/planReport';

/** The result of a run of `planquill check`. */
export interface CheckReport {
  readonly files: readonly PlanReport[];
  /** The problems of files and their contexts, in sentences. */
  readonly problems: readonly string[];
}

/** Options of a report for people. */
export interface ReportLook {
  readonly colour: boolean;
  /** Whether advice of severity `hint` is shown line by line. */
  readonly hints: boolean;
  /** The path by which annotations name a file, from its path in a report. */
  readonly annotationPath: (path: string) => string;
}

/** The findings of a file that a report for people lists. */
export function listedFindings({ findings }: PlanReport, { hints }: ReportLook): readonly FindingReport[] {
  return findings.filter(({ severity }) => hints || severity !== 'hint');
}

/** The numbers of files and findings, in all and by severity. */
export function totalsOf({ files }: CheckReport) {
  const findings = files.flatMap(file => file.findings);
  const count = (severity: string) => findings.filter(finding => finding.severity === severity).length;
  const [errors = 0, warnings = 0, informations = 0, hints = 0] = severities.map(count);
  return {
    files: files.length,
    filesWithFindings: files.filter(file => file.findings.length > 0).length,
    findings: findings.length,
    ...{ errors, warnings, informations, hints },
  };
}
