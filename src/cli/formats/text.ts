import stringWidth from 'string-width';
import type { Severity } from '../../core/lint/finding';
import type { FindingReport } from '../../core/report/findingReport';
import type { PlanReport } from '../../core/report/planReport';
import { visibleText } from '../../core/text/untrustedText';
import { type CheckReport, listedFindings, type ReportLook, totalsOf } from './report';

/** A report for people: findings grouped by file in aligned columns, and a summary. */
export function textReport(report: CheckReport, look: ReportLook): string {
  const { files } = report;
  if (files.length === 0) return 'No plan was checked.';
  const paint = look.colour ? painted : (text: string) => text;
  const groups = files
    .map(file => ({ ...file, findings: listedFindings(file, look) }))
    .filter(({ findings }) => findings.length > 0)
    .map(file => group(file, paint));
  return [...groups, summary(report, look, paint)].join('\n\n');
}

type Paint = (text: string, style: Style) => string;
type Style = Severity | 'path' | 'dim' | 'good';

/** Select Graphic Rendition parameters (ECMA-48 §8.3.117). */
const styles: Readonly<Record<Style, string>> = {
  error: '31',
  warning: '33',
  information: '34',
  hint: '2',
  path: '4',
  dim: '2',
  good: '32',
};

function painted(text: string, style: Style): string {
  return `\u001b[${styles[style]}m${text}\u001b[0m`;
}

function group({ path, findings }: PlanReport, paint: Paint): string {
  const places = findings.map(({ line, column }) => `${line}:${column}`);
  const messages = findings.map(({ message }) => visibleText(message));
  const width = (texts: readonly string[]) =>
    texts.reduce((most, text) => Math.max(most, stringWidth(text)), 0);
  const placeWidth = width(places);
  const severityWidth = width(findings.map(({ severity }) => severity));
  // One long placeholder must not push every rule's name out of the window.
  const messageWidth = Math.min(width(messages), 72);
  const row = ({ severity, rule }: FindingReport, index: number) => {
    const message = messages[index] ?? '';
    return [
      '',
      paint((places[index] ?? '').padStart(placeWidth), 'dim'),
      paint(severity.padEnd(severityWidth), severity),
      message + ' '.repeat(Math.max(0, messageWidth - stringWidth(message))),
      paint(rule, 'dim'),
    ].join('  ');
  };
  return [paint(pathLine(path), 'path'), ...findings.map(row)].join('\n');
}

/** A line that begins with `::` would be a command to GitHub. */
function pathLine(path: string): string {
  const shown = visibleText(path);
  return shown.trimStart().startsWith('::') ? `./${shown}` : shown;
}

function summary(report: CheckReport, { hints: withHints }: ReportLook, paint: Paint): string {
  const { files, findings, errors, warnings, informations, hints } = totalsOf(report);
  const checked = `${count(files, 'plan')} checked`;
  const shown = findings - (withHints ? 0 : hints);
  const advice = hints > 0 && !withHints ? ` ${count(hints, 'hint')} with --fail-on hint.` : '';
  if (shown === 0) return `${paint(`${checked}, nothing unfinished.`, 'good')}${advice}`;
  const kinds = [
    [errors, 'error'],
    [warnings, 'warning'],
    [informations, 'information'],
    [withHints ? hints : 0, 'hint'],
  ] as const;
  const parts = kinds.filter(([number]) => number > 0).map(([number, noun]) => count(number, noun));
  const fixable = report.files.flatMap(file => file.findings).filter(finding => finding.fixable).length;
  const fixes = fixable > 0 ? ` ${fixable} can be fixed with --fix.` : '';
  const line = `${checked}: ${count(shown, 'finding')} (${parts.join(', ')}).`;
  return `${paint(line, errors > 0 ? 'error' : 'warning')}${fixes}${advice}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 || noun === 'information' ? '' : 's'}`;
}
