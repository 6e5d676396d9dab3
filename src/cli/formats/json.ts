import { quietJson } from '../../core/text/untrustedText';
import { type CheckReport, totalsOf } from './report';

/** Version 1 of the JSON report. Fields may be added; existing fields keep their names and meaning. */
export function jsonReport(report: CheckReport): string {
  const fields = { version: 1, files: report.files, summary: totalsOf(report) };
  return quietJson(JSON.stringify(fields, undefined, 2));
}
