import { relative, sep } from 'node:path';
import { type FindingReport, findingReport } from '../core/lint/findingReport';
import { lintPlan } from '../core/lint/lintPlan';
import { type Severity, severities } from '../core/lint/rule';
import { Snapshot } from '../core/markdown/snapshot';
import { readPlan } from '../core/plan/plan';
import { builtInTemplate } from '../core/template/builtInTemplate';
import { findPlans } from './findPlans';
import { jsonReport } from './formats/json';
import { textReport } from './formats/text';
import { type ExitStatus, exitStatus, type Output } from './output';
import { readMarkdown, reasonOf } from './readMarkdown';

export const formats = { text: textReport, json: jsonReport } as const;
export type Format = keyof typeof formats;

/** The least severity that fails a run, or `never`. */
export const thresholds = [...severities, 'never'] as const;
export type Threshold = (typeof thresholds)[number];

export interface CheckOptions {
  /** Files and folders; the working directory when there are none. */
  readonly paths: readonly string[];
  readonly format: Format;
  readonly failOn: Threshold;
}

/** What was found in one file. */
export interface FileReport {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  /** Name of the template it was measured by; null when none fits. */
  readonly template: string | null;
  readonly findings: readonly FindingReport[];
}

/** Checks plans and reports what is unfinished. A file that cannot be read is named, and the others are checked all the same. */
export async function check({ paths, format, failOn }: CheckOptions, output: Output): Promise<ExitStatus> {
  const { files, problems } = await findPlans(paths.length === 0 ? ['.'] : paths);
  for (const { path, problem } of problems) output.error(`planquill: ${path} ${problem}.`);
  let failed = problems.length > 0;
  const reports: FileReport[] = [];
  for (const file of files) {
    const read = await readMarkdown(file);
    if ('problem' in read) {
      output.error(`planquill: ${file} ${read.problem}.`);
      failed = true;
      continue;
    }
    try {
      reports.push(checkText(shown(file), read.text));
    } catch (error) {
      output.error(`planquill: ${file} ${reasonOf(error)}.`);
      failed = true;
    }
  }
  output.out(formats[format](reports));
  if (failed) return exitStatus.failed;
  const failing = reports.some(({ findings }) => findings.some(({ severity }) => reaches(severity, failOn)));
  return failing ? exitStatus.findings : exitStatus.clean;
}

function checkText(path: string, text: string): FileReport {
  const snapshot = Snapshot.parse(text);
  const plan = readPlan(snapshot, builtInTemplate());
  return {
    path,
    template: plan.template?.name ?? null,
    findings: lintPlan(plan).map(finding => findingReport(finding, snapshot)),
  };
}

function shown(file: string): string {
  return relative(process.cwd(), file).split(sep).join('/');
}

function reaches(severity: Severity, threshold: Threshold): boolean {
  return threshold !== 'never' && severities.indexOf(severity) <= severities.indexOf(threshold);
}
