import type { FindingReport } from '../../core/report/findingReport';
import { visibleText } from '../../core/text/untrustedText';
import { type CheckReport, listedFindings, type ReportLook } from './report';

/**
 * Workflow commands that GitHub Actions shows beside the lines of a pull request
 * (docs.github.com, "Workflow commands for GitHub Actions"; escapes as in actions/toolkit, `core/src/command.ts`).
 */
export function githubReport({ files }: CheckReport, look: ReportLook): string {
  return files
    .flatMap(file =>
      listedFindings(file, look).map(finding => annotation(look.annotationPath(file.path), finding)),
    )
    .join('\n');
}

const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

function annotation(path: string, finding: FindingReport): string {
  const { line, column, endLine, endColumn, rule, message, severity } = finding;
  // GitHub takes columns only for a range within one line, and counts its end in.
  const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {};
  const properties = { file: path, line, endLine, ...columns, title: `Planquill ${rule}` };
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapedProperty(String(value))}`,
  );
  return `::${commands[severity]} ${written.join(',')}::${escapedData(message)}`;
}

/** Line ends have an escape of GitHub's; other characters that would act on a terminal are shown. */
function escapedData(text: string): string {
  const visible = text.split(/(\r|\n)/u).map(part => (/[\r\n]/u.test(part) ? part : visibleText(part)));
  return visible.join('').replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
