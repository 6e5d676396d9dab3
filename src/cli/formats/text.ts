import type { FileReport } from '../checkCommand';
import { summaryOf } from './json';

/** A report for people: findings grouped by file in aligned columns, and a summary. */
export function textReport(files: readonly FileReport[]): string {
  if (files.length === 0) return 'No plan was checked.';
  const groups = files.filter(({ findings }) => findings.length > 0).map(group);
  const { findings, filesWithFindings } = summaryOf(files);
  const checked = `${count(files.length, 'plan')} checked`;
  const summary =
    findings === 0
      ? `${checked}, nothing unfinished.`
      : `${checked}: ${count(findings, 'finding')} in ${count(filesWithFindings, 'file')}.`;
  return [...groups, summary].join('\n\n');
}

function group({ path, findings }: FileReport): string {
  const places = findings.map(({ line, column }) => `${line}:${column}`);
  const width = (texts: readonly string[]) => Math.max(...texts.map(text => text.length));
  const [placeWidth, severityWidth, messageWidth] = [
    width(places),
    width(findings.map(({ severity }) => severity)),
    // One long placeholder must not push every rule's name out of the window.
    Math.min(width(findings.map(({ message }) => message)), 72),
  ];
  const rows = findings.map(({ severity, message, rule }, index) =>
    [
      '',
      places[index]?.padStart(placeWidth),
      severity.padEnd(severityWidth),
      message.padEnd(messageWidth),
      rule,
    ].join('  '),
  );
  return [path, ...rows].join('\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
