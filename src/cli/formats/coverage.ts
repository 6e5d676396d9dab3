import {
  type CoverageReport,
  type PlaceReport,
  percentCovered,
  type RequirementReport,
} from '../../core/report/coverageReport';
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
      `${visibleText(report.feature)}: ${summary(report.covered, report.requirements.length)}`,
      ...columns(rows),
    ].join('\n');
  });
  const { features, requirements, covered } = totalCoverage(reports);
  const total = features > 1 ? [`${features} features: ${summary(covered, requirements)}`] : [];
  return [...groups, ...total].join('\n\n');
}

/** Version 1 of the JSON report. Fields may be added; existing fields keep their names and meaning. */
export function coverageJson(reports: readonly CoverageReport[]): string {
  return quietJson(
    JSON.stringify({ version: 1, features: reports, summary: totalCoverage(reports) }, undefined, 2),
  );
}

/** A table for each feature. */
export function coverageMarkdown(reports: readonly CoverageReport[]): string {
  if (reports.length === 0) return nothing;
  return reports
    .map(({ feature, requirements, covered }) =>
      [
        `## ${visibleText(feature)}`,
        '',
        `${summary(covered, requirements.length)}.`,
        '',
        '| Requirement | Title | Covered by | Tasks done |',
        '|-------------|-------|------------|------------|',
        ...requirements.map(requirement =>
          tableRow([requirement.id, requirement.title, whereText(requirement), tasksText(requirement)]),
        ),
      ].join('\n'),
    )
    .join('\n\n');
}

function summary(covered: number, total: number): string {
  return `${covered} of ${total} ${total === 1 ? 'requirement' : 'requirements'} covered (${percentCovered(covered, total)} %)`;
}

function placesText(requirement: RequirementReport): string {
  const tasks = tasksText(requirement);
  return whereText(requirement) + (tasks === '' ? '' : ` (${tasks} done)`);
}

/** The documents that mention a requirement, each with the section of its first mention. */
function whereText({ places }: RequirementReport): string {
  if (places.length === 0) return 'not covered';
  const first = new Map<string, PlaceReport>();
  for (const place of places) if (!first.has(place.path)) first.set(place.path, place);
  return [...first.values()].map(({ path, line }) => `${path.split('/').at(-1)}:${line}`).join(', ');
}

/** `2 of 3`; empty where no task mentions it. */
function tasksText({ places }: RequirementReport): string {
  const tasks = places.filter(({ done }) => done !== null);
  return tasks.length === 0 ? '' : `${tasks.filter(({ done }) => done).length} of ${tasks.length}`;
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(cell => visibleText(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}
