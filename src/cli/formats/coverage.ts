import {
  type CoverageReport,
  percentCovered,
  type RequirementReport,
} from '../../core/report/coverageReport';
import { coverageSummary, coverageTable, tasksText, whereText } from '../../core/report/coverageTable';
import { quietJson, visibleText } from '../../core/text/untrustedText';
import { columns, shortened } from './columns';

/** What several features cover together. */
export interface TotalCoverage {
  readonly features: number;
  readonly requirements: number;
  readonly covered: number;
  /** Null without requirements. */
  readonly percent: number | null;
}

export function totalCoverage(reports: readonly CoverageReport[]): TotalCoverage {
  const requirements = reports.reduce((sum, report) => sum + report.requirements.length, 0);
  const covered = reports.reduce((sum, report) => sum + report.covered, 0);
  return {
    features: reports.length,
    requirements,
    covered,
    percent: percentCovered(covered, requirements) ?? null,
  };
}

const nothing = 'No feature has requirements with ids and a plan or tasks.';

/** For people: a line for each requirement under its feature. */
export function coverageText(reports: readonly CoverageReport[]): string {
  if (reports.length === 0) return nothing;
  const groups = reports.map(report => {
    const rows = report.requirements.map(requirement => [
      '',
      requirement.id,
      shortened(visibleText(requirement.title)),
      visibleText(placesText(requirement)),
    ]);
    return [
      `${visibleText(report.feature)}: ${coverageSummary(report.covered, report.requirements.length)}`,
      ...columns(rows),
    ].join('\n');
  });
  const { features, requirements, covered } = totalCoverage(reports);
  const total = features > 1 ? [`${features} features: ${coverageSummary(covered, requirements)}`] : [];
  return [...groups, ...total].join('\n\n');
}

/** Version 1 of the JSON report. Fields may be added; existing fields keep their names and meaning. */
export function coverageJson(reports: readonly CoverageReport[]): string {
  return quietJson(
    JSON.stringify({ version: 1, features: reports, summary: totalCoverage(reports) }, undefined, 2),
  );
}

/** A heading, a sentence and a table for each feature. */
export function coverageMarkdown(reports: readonly CoverageReport[]): string {
  if (reports.length === 0) return nothing;
  return reports.map(report => `## ${visibleText(report.feature)}\n\n${coverageTable(report)}`).join('\n\n');
}

function placesText(requirement: RequirementReport): string {
  const tasks = tasksText(requirement);
  return whereText(requirement) + (tasks === '' ? '' : ` (${tasks} done)`);
}
