import { visibleText } from '../text/untrustedText';
import {
  type CoverageReport,
  type PlaceReport,
  percentCovered,
  type RequirementReport,
} from './coverageReport';

/** The coverage of a feature as Markdown: a sentence and a table with a row for each requirement. */
export function coverageTable({ requirements, covered }: CoverageReport): string {
  return [
    `${coverageSummary(covered, requirements.length)}.`,
    '',
    '| Requirement | Title | Covered by | Tasks done |',
    '|-------------|-------|------------|------------|',
    ...requirements.map(requirement =>
      tableRow([requirement.id, requirement.title, whereText(requirement), tasksText(requirement)]),
    ),
  ].join('\n');
}

/** `2 of 3 requirements covered (66 %)` */
export function coverageSummary(covered: number, total: number): string {
  return `${covered} of ${total} ${total === 1 ? 'requirement' : 'requirements'} covered (${percentCovered(covered, total)} %)`;
}

/** The documents that mention a requirement, each with the line of its first mention. */
export function whereText({ places }: RequirementReport): string {
  if (places.length === 0) return 'not covered';
  const first = new Map<string, PlaceReport>();
  for (const place of places) if (!first.has(place.path)) first.set(place.path, place);
  return [...first.values()].map(({ path, line }) => `${path.split('/').at(-1)}:${line}`).join(', ');
}

/** How many of the tasks that mention a requirement are done, as `2 of 3`; empty where no task mentions it. */
export function tasksText({ places }: RequirementReport): string {
  const tasks = places.filter(({ done }) => done !== null);
  return tasks.length === 0 ? '' : `${tasks.filter(({ done }) => done).length} of ${tasks.length}`;
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(cell => visibleText(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}
