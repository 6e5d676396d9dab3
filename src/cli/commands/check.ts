import { type Severity, severities } from '../../core/lint/finding';
import type { PlanReport } from '../../core/report/planReport';
import { isProblem } from '../../core/text/problem';
import { contextsFor, type FileCheckOptions, type FileOutcome } from '../fileCheck';
import { problemText } from '../fileProblem';
import { findPlans } from '../findPlans';
import { githubReport } from '../formats/github';
import { jsonReport } from '../formats/json';
import type { CheckReport, ReportLook } from '../formats/report';
import { sarifReport } from '../formats/sarif';
import { textReport } from '../formats/text';
import { CommandError, type ExitStatus, exitStatus, type Output } from '../output';
import { checkAll } from '../threads';

const formats = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
} satisfies Record<string, (report: CheckReport, look: ReportLook) => string>;

export type Format = keyof typeof formats;
export const formatNames = Object.keys(formats) as readonly Format[];

/** The least severity that fails a run, or `never`. */
export const thresholds = [...severities, 'never'] as const;
export type Threshold = (typeof thresholds)[number];

export interface CheckOptions extends FileCheckOptions {
  /** Files and folders; the working directory when there are none. */
  readonly paths: readonly string[];
  readonly format: Format;
  readonly failOn: Threshold;
}

/**
 * Checks plans and reports what is unfinished. A file that cannot be read is named, and the others are checked all the
 * same.
 */
export async function check(options: CheckOptions, output: Output): Promise<ExitStatus> {
  const { paths, format, failOn, ...forFiles } = options;
  const contexts = contextsFor(forFiles);
  // A template that cannot be used ends the run before it begins.
  if (options.template !== undefined) {
    const template = await contexts.template(options.template);
    if (isProblem(template)) throw new CommandError(problemText(template));
  }
  const found = await findPlans(paths.length === 0 ? ['.'] : paths, contexts);
  const outcomes = await checkAll(found.files, forFiles, done => output.progress(done, found.files.length));
  const problems = [...found.problems, ...outcomes.flatMap(outcome => outcome.problems)];
  const files = outcomes.flatMap(({ report }) => report ?? []);
  const report: CheckReport = { files, problems: [...new Set(problems)] };
  for (const problem of report.problems) output.error(`planquill: ${problem}`);
  output.out(formats[format](report, { colour: output.colour, hints: failOn === 'hint' }));
  return statusOf(files, outcomes, found.problems.length > 0, failOn);
}

function statusOf(
  files: readonly PlanReport[],
  outcomes: readonly FileOutcome[],
  notFound: boolean,
  failOn: Threshold,
): ExitStatus {
  if (notFound || outcomes.some(({ failed }) => failed)) return exitStatus.failed;
  const failing = files.some(({ findings }) => findings.some(({ severity }) => reaches(severity, failOn)));
  return failing ? exitStatus.findings : exitStatus.clean;
}

function reaches(severity: Severity, threshold: Threshold): boolean {
  return threshold !== 'never' && severities.indexOf(severity) <= severities.indexOf(threshold);
}
