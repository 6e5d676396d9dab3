import { percentCovered } from '../../core/report/coverageReport';
import type { StatusReport } from '../../core/report/statusReport';
import { quietJson, visibleText } from '../../core/text/untrustedText';
import { columns, shortened } from './columns';

const headers = ['Feature', 'Status', 'Unfinished', 'Tasks done', 'Covered'] as const;

/** For people: a line for each feature. */
export function statusText(reports: readonly StatusReport[]): string {
  const rows = reports.map(({ feature, status, unfinished, tasks, coverage }) => [
    visibleText(feature),
    shortened(visibleText(status ?? '–')),
    unfinished === 0 ? '–' : String(unfinished),
    tasks.total === 0 ? '–' : `${tasks.done} of ${tasks.total}`,
    coverage === null
      ? '–'
      : `${coverage.covered} of ${coverage.total} (${percentCovered(coverage.covered, coverage.total)} %)`,
  ]);
  return columns([headers, ...rows]).join('\n');
}

/** Version 1 of the JSON report. Fields may be added; existing fields keep their names and meaning. */
export function statusJson(reports: readonly StatusReport[]): string {
  return quietJson(JSON.stringify({ version: 1, features: reports }, undefined, 2));
}
