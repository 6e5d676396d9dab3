import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import type { RuleSetting } from '../core/lint/config';
import { severities } from '../core/lint/finding';
import { rules } from '../core/lint/registry';
import { momentOf } from '../core/workspace/features/featureName';
import { isoDate } from '../core/workspace/isoDate';
import { type CheckOptions, check, formatNames, type Threshold, thresholds } from './commands/check';
import { type NewOptions, newPlan } from './commands/new';
import { CommandError, type ExitStatus, exitStatus, type Output, UsageError } from './output';

const help = `Usage:
  planquill check [PATH…] [--format text|json|sarif|github] [--fail-on error|warning|information|hint|never]
                  [--fix] [--template FILE] [--rule ID=SEVERITY]… [--no-config]
  planquill new [--feature NAME] [--template FILE] [--root DIR]

check  Reports what is unfinished in plans. A folder is searched for plan.md files; a file named
       outright is always checked. Without a PATH, the working directory is searched. --fix first
       applies every fix that cannot lose anybody's words. --template measures all by one template.
       --rule sets a rule to off or a severity. --no-config ignores planquill.json files.
new    Writes the plan of a feature from the template that it will be measured by, or from the one of
       --template, and never over an existing plan.

Exit status: 0 nothing to report, 1 findings at or above --fail-on (default: warning), 2 could not run.`;

/** Runs a command line, given without the program's own name. */
export async function runCommandLine(args: readonly string[], output: Output): Promise<ExitStatus> {
  try {
    const [command, ...rest] = args;
    switch (command) {
      case 'check':
        return await check(checkOptions(rest), output);
      case 'new':
        return await newPlan(newOptions(rest), momentOf(new Date(), Math.random), output);
      case '--version':
      case '-v':
        output.out(version);
        return exitStatus.clean;
      case '--help':
      case '-h':
      case 'help':
        output.out(help);
        return exitStatus.clean;
      default:
        throw new UsageError(
          command === undefined ? 'a command is needed.' : `there is no command ${command}.`,
        );
    }
  } catch (error) {
    if (error instanceof HelpRequest) {
      output.out(help);
      return exitStatus.clean;
    }
    if (error instanceof CommandError) output.error(`planquill: ${error.message}`);
    // Status 1 would tell a gate that the plan is unfinished.
    else
      output.error(
        `planquill: unexpected failure: ${error instanceof Error ? error.message : String(error)}`,
      );
    if (error instanceof UsageError) output.error('Try planquill --help.');
    return exitStatus.failed;
  }
}

class HelpRequest extends Error {}

function checkOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = parsed(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        'fail-on': { type: 'string', default: 'warning' },
        fix: { type: 'boolean', default: false },
        template: { type: 'string' },
        rule: { type: 'string', multiple: true, default: [] },
        'no-config': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    }),
  );
  if (values.help) throw new HelpRequest();
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

const levelsOfRules = ['off', ...severities] as const;

/** `empty-table=off` */
function ruleOption(option: string): readonly [string, RuleSetting] {
  const [id = '', ...levels] = option.split('=');
  if (!rules.some(rule => rule.id === id))
    throw new UsageError(`there is no rule ${id}; there are ${rules.map(rule => rule.id).join(', ')}.`);
  return [id, oneOf(`--rule ${id}=`, levels.join('='), levelsOfRules)];
}

function newOptions(args: readonly string[]): NewOptions {
  const { values } = parsed(() =>
    parseArgs({
      args: [...args],
      options: {
        feature: { type: 'string' },
        template: { type: 'string' },
        root: { type: 'string', default: '.' },
        help: { type: 'boolean', short: 'h' },
      },
    }),
  );
  if (values.help) throw new HelpRequest();
  return { feature: values.feature, template: values.template, root: values.root };
}

function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    // parseArgs adds lines of advice to some of its messages.
    const [problem = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new UsageError(problem);
  }
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find(candidate => candidate === value);
  if (found === undefined) throw new UsageError(`${option} takes ${allowed.join(', ')}, not ${value}.`);
  return found;
}
