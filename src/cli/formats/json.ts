import { severities } from '../../core/lint/rule';
import type { FileReport } from '../checkCommand';

/** Version 1 of the JSON report. Fields may be added; those that are here keep their names and meaning. */
export function jsonReport(files: readonly FileReport[]): string {
  return JSON.stringify({ version: 1, files, summary: summaryOf(files) }, undefined, 2);
}

/** How many files and findings there are, in all and of each severity. */
export function summaryOf(files: readonly FileReport[]) {
  const findings = files.flatMap(file => file.findings);
  const count = (severity: string) => findings.filter(finding => finding.severity === severity).length;
  const [errors, warnings, informations, hints] = severities.map(count);
  return {
    files: files.length,
    filesWithFindings: files.filter(file => file.findings.length > 0).length,
    findings: findings.length,
    ...{ errors, warnings, informations, hints },
  };
}
