import { isAbsolute, join, resolve } from 'node:path';
import type { RuleSetting } from '../../core/lint/config';
import { type Severity, severities } from '../../core/lint/finding';
import { rules } from '../../core/lint/registry';
import { isProblem } from '../../core/text/problem';
import type { DocumentContexts } from '../../core/workspace/documentContext';
import { planFileName } from '../../core/workspace/documentNames';
import { isoDate } from '../../core/workspace/isoDate';
import { type Command, oneOf, parsedArguments } from '../command';
import { contextsFor, type FileCheckOptions, type FileOutcome } from '../fileCheck';
import { problemText, shownPath } from '../fileProblem';
import { type FoundPlans, findPlans } from '../findPlans';
import { githubReport } from '../formats/github';
import { jsonReport } from '../formats/json';
import type { CheckReport, ReportLook } from '../formats/report';
import { sarifReport } from '../formats/sarif';
import { textReport } from '../formats/text';
import { CommandError, type ExitStatus, exitStatus, type Output, UsageError } from '../output';
import { checkAll } from '../threads';

const formats = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
} satisfies Record<string, (report: CheckReport, look: ReportLook) => string>;

type Format = keyof typeof formats;
const formatNames = Object.keys(formats) as readonly Format[];

/** The least severity that fails a run, or `never`. */
const thresholds = [...severities, 'never'] as const;
type Threshold = (typeof thresholds)[number];

interface CheckOptions extends FileCheckOptions {
  /** Files and folders; the working directory when there are none. */
  readonly paths: readonly string[];
  readonly format: Format;
  readonly failOn: Threshold;
}

export const checkCommand: Command = {
  name: 'check',
  usage: [
    `[PATH…] [--format ${formatNames.join('|')}] [--fail-on ${thresholds.join('|')}]`,
    '[--fix] [--template FILE] [--rule ID=SEVERITY]… [--no-config]',
  ],
  help: `Reports what is unfinished in plans. A folder is searched for plan.md files and those that
planquill.json names; a file named outright is always checked. Without a PATH, the working
directory is searched. --fix first applies every fix that cannot lose anybody's words. --template
measures all by one template. --rule sets a rule to off or a severity. --no-config ignores
planquill.json files.`,
  run: (args, output) => check(checkOptions(args), output),
};

function checkOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = parsedArguments(args, {
    format: { type: 'string', default: 'text' },
    'fail-on': { type: 'string', default: 'warning' },
    fix: { type: 'boolean', default: false },
    template: { type: 'string' },
    rule: { type: 'string', multiple: true, default: [] },
    'no-config': { type: 'boolean', default: false },
  });
  return {
    paths: positionals,
    format: oneOf('--format', values.format, formatNames),
    failOn: oneOf<Threshold>('--fail-on', values['fail-on'], thresholds),
    fix: values.fix,
    template: values.template,
    useConfigFiles: !values['no-config'],
    rules: Object.fromEntries(values.rule.map(ruleOption)),
    date: isoDate(new Date()),
  };
}

const ruleLevels = ['off', ...severities] as const;

/** `empty-table=off` */
function ruleOption(option: string): readonly [string, RuleSetting] {
  const [id = '', ...levels] = option.split('=');
  if (!rules.some(rule => rule.id === id))
    throw new UsageError(`there is no rule ${id}; there are ${rules.map(rule => rule.id).join(', ')}.`);
  return [id, oneOf(`--rule ${id}=`, levels.join('='), ruleLevels)];
}

/**
 * Checks plans and reports their findings. A file that cannot be read is reported too, and the other files are checked.
 */
async function check(options: CheckOptions, output: Output): Promise<ExitStatus> {
  const { paths, format, failOn, ...forFiles } = options;
  const contexts = contextsFor(forFiles);
  // A template that cannot be used ends the run before it begins.
  if (options.template !== undefined) {
    const template = await contexts.template(options.template);
    if (isProblem(template)) throw new CommandError(problemText(template));
  }
  const found = await findPlans(paths.length === 0 ? ['.'] : paths, contexts);
  const outcomes = await checkAll(found.files, forFiles, done => output.progress(done, found.files.length));
  const problems = [
    ...found.problems,
    ...(await unfoundPlans(found, outcomes, contexts)),
    ...outcomes.flatMap(outcome => outcome.problems),
  ];
  const files = outcomes.flatMap(({ report }) => report ?? []);
  const report: CheckReport = { files, problems: [...new Set(problems)] };
  for (const problem of report.problems) output.error(`planquill: ${problem}`);
  const look = { colour: output.colour, hints: failOn === 'hint', annotationPath };
  output.out(formats[format](report, look));
  return exitStatusOf(report, failOn);
}

/** GitHub resolves the paths of annotations from the workspace of the workflow, wherever a step works. */
function annotationPath(path: string): string {
  const workspace = process.env['GITHUB_WORKSPACE'];
  const inWorkspace = workspace && shownPath(path, workspace);
  return inWorkspace && !/^\.\.(?:\/|$)/u.test(inWorkspace) && !isAbsolute(inWorkspace) ? inWorkspace : path;
}

/** A sentence for each folder in which nothing was to be checked, with the mistakes that may be the reason. */
async function unfoundPlans(
  { files, folders }: FoundPlans,
  outcomes: readonly FileOutcome[],
  contexts: DocumentContexts,
): Promise<readonly string[]> {
  const left = new Set(
    files
      .filter((_, index) => !outcomes[index]?.report && !outcomes[index]?.problems.length)
      .map(({ path }) => resolve(path)),
  );
  const problems: string[] = [];
  for (const folder of folders) {
    if (folder.files.some(({ path }) => !left.has(resolve(path)))) continue;
    problems.push(
      `${folder.path} has no ${planFileName} in it, no document that a planquill.json names, and none that has a template.`,
      ...(await contexts.problemsOf(join(folder.path, planFileName))).map(problemText),
    );
  }
  return problems;
}

/** With any problem the run has failed: something was not checked as its authors meant. */
function exitStatusOf({ files, problems }: CheckReport, failOn: Threshold): ExitStatus {
  if (problems.length > 0) return exitStatus.failed;
  const failing = files.some(({ findings }) => findings.some(({ severity }) => reaches(severity, failOn)));
  return failing ? exitStatus.findings : exitStatus.clean;
}

function reaches(severity: Severity, threshold: Threshold): boolean {
  return threshold !== 'never' && severities.indexOf(severity) <= severities.indexOf(threshold);
}
