import { version } from '../../../package.json';
import { docsOf } from '../../core/lint/docsOf';
import type { Severity } from '../../core/lint/finding';
import { rules } from '../../core/lint/registry';
import type { FindingReport } from '../../core/report/findingReport';
import type { PlanReport } from '../../core/report/planReport';
import { quietJson } from '../../core/text/untrustedText';
import type { CheckReport } from './report';

/** Static Analysis Results Interchange Format 2.1.0 (OASIS), as code scanning services read it. Section numbers are its. */
export function sarifReport({ files, problems }: CheckReport): string {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Planquill', semanticVersion: version, rules: rules.map(descriptor) } },
        // §3.14.17: columns count UTF-16 code units.
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { description: { text: 'The directory in which planquill ran.' } } },
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map(text => ({ level: 'error', message: { text } })),
          },
        ],
        results: files.flatMap(file => file.findings.map(finding => result(file, finding))),
      },
    ],
  };
  return quietJson(JSON.stringify(log, undefined, 2));
}

/** The base of every path (§3.4.4). */
const root = 'ROOT';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function descriptor({ id, severity }: (typeof rules)[number]) {
  const { description, rationale } = docsOf(id);
  return {
    id,
    shortDescription: { text: description },
    help: { text: rationale.replace(/[`*]/gu, ''), markdown: rationale },
    defaultConfiguration: { level: levels[severity] },
  };
}

function result({ path }: PlanReport, finding: FindingReport) {
  const { rule, severity, message, line, column, endLine, endColumn } = finding;
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: root },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  };
}
