import { basename, relative, sep } from 'node:path';
import type { RuleSetting } from '../core/lint/config';
import { type FindingReport, findingReport } from '../core/lint/findingReport';
import { type Severity, severities } from '../core/lint/rule';
import { builtInTemplate } from '../core/template/builtInTemplate';
import { hasOwnTemplate, isPlanSibling } from '../core/workspace/documentKinds';
import { isoDate } from '../core/workspace/newPlan';
import { PlanInspector } from '../core/workspace/planInspector';
import { diskFiles } from './diskFiles';
import { findPlans } from './findPlans';
import { jsonReport } from './formats/json';
import { textReport } from './formats/text';
import { CommandError, type ExitStatus, exitStatus, type Output } from './output';
import { readMarkdown, reasonOf } from './readMarkdown';
import { replaceFile } from './replaceFile';
import { templateFile } from './templateFile';

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
  /** Apply every fix that is safe to apply unasked, and report what is left. */
  readonly fix: boolean;
  /** A template file for every plan, whatever lies around it. */
  readonly template: string | undefined;
  /** Whether `planquill.json` files count. */
  readonly useConfigFiles: boolean;
  /** What rules are set to, over what the files say. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
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
export async function check(options: CheckOptions, output: Output): Promise<ExitStatus> {
  const { paths, format, failOn } = options;
  const { files, problems } = await findPlans(paths.length === 0 ? ['.'] : paths);
  for (const { path, problem } of problems) output.error(`planquill: ${path} ${problem}.`);
  let failed = problems.length > 0;
  const reports: FileReport[] = [];
  const template = options.template === undefined ? undefined : await templateFile(options.template);
  const inspector = new PlanInspector(diskFiles, {
    template,
    useConfigFiles: options.useConfigFiles,
    config: { rules: options.rules },
    date: isoDate(new Date()),
  });
  const told = new Set<string>();
  for (const { path: file, named } of files) {
    const read = await readMarkdown(file);
    if ('problem' in read) {
      output.error(`planquill: ${file} ${read.problem}.`);
      failed = true;
      continue;
    }
    try {
      const checked = await checkText(file, read.text, inspector, options.fix);
      // What lies beside a plan is a kind of plan only where the team has a template for it.
      if (!named && isPlanSibling(basename(file)) && !checked.hasOwnTemplate) continue;
      reports.push(checked.report);
      for (const problem of checked.problems.filter(problem => !told.has(problem))) {
        told.add(problem);
        output.error(`planquill: ${problem}`);
      }
      failed ||= checked.configFailed;
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

async function checkText(
  file: string,
  text: string,
  inspector: PlanInspector,
  fix: boolean,
): Promise<CheckedFile> {
  const inspection = fix ? await inspector.fix(file, text) : await inspector.inspect(file, text);
  const { snapshot, choice, configProblems, findings } = inspection;
  if (snapshot.text !== text && !(await replaceFile(file, text, snapshot.text)))
    throw new CommandError('was changed by somebody else and is left as it is');
  const { template, problem } = choice;
  return {
    report: {
      path: shown(file),
      template:
        template === undefined ? null : template === builtInTemplate() ? template.name : shown(template.name),
      findings: findings.map(finding => findingReport(finding, snapshot)),
    },
    hasOwnTemplate: hasOwnTemplate(choice),
    problems: [
      ...configProblems.map(({ path, problem: what }) => `${shown(path)}: ${what}`),
      ...(problem ? [`the template ${shown(problem.path)} ${problem.problem}.`] : []),
    ],
    configFailed: configProblems.length > 0,
  };
}

interface CheckedFile {
  readonly report: FileReport;
  readonly hasOwnTemplate: boolean;
  /** What is wrong around the file, in sentences: each is told once for all files. */
  readonly problems: readonly string[];
  /** The file was not judged as somebody meant it to be. */
  readonly configFailed: boolean;
}

function shown(file: string): string {
  return relative(process.cwd(), file).split(sep).join('/');
}

function reaches(severity: Severity, threshold: Threshold): boolean {
  return threshold !== 'never' && severities.indexOf(severity) <= severities.indexOf(threshold);
}
