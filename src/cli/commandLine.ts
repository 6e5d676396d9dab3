import { version } from '../../package.json';
import { messageOf } from '../core/text/problem';
import { visibleLine } from '../core/text/untrustedText';
import { type Command, HelpRequest } from './command';
import { checkCommand } from './commands/check';
import { coverageCommand } from './commands/coverage';
import { newCommand } from './commands/new';
import { pourCommand } from './commands/pour';
import { statusCommand } from './commands/status';
import { CommandError, type ExitStatus, exitStatus, type Output, UsageError } from './output';

const commands: readonly Command[] = [checkCommand, statusCommand, coverageCommand, newCommand, pourCommand];

/** Runs a command line. The arguments are without the name of the program. */
export async function runCommandLine(args: readonly string[], streams: Output): Promise<ExitStatus> {
  // The name of a file may hold anything, even a line that is a command to the machine that runs this.
  const output = { ...streams, error: (line: string) => streams.error(visibleLine(line)) };
  try {
    return await run(args, output);
  } catch (error) {
    if (error instanceof HelpRequest) {
      output.out(help());
      return exitStatus.clean;
    }
    if (error instanceof CommandError) output.error(`planquill: ${error.message}`);
    // A failure has another status than an unfinished plan, which has 1.
    else output.error(`planquill: unexpected failure: ${messageOf(error)}`);
    if (error instanceof UsageError) output.error('Try planquill --help.');
    return exitStatus.failed;
  }
}

async function run([name, ...rest]: readonly string[], output: Output): Promise<ExitStatus> {
  switch (name) {
    case undefined:
      throw new UsageError('a command is needed.');
    case '--version':
    case '-v':
      output.out(version);
      return exitStatus.clean;
    case '--help':
    case '-h':
    case 'help':
      throw new HelpRequest();
    default: {
      const command = commands.find(known => known.name === name);
      if (!command) throw new UsageError(`there is no command ${name}.`);
      return command.run(rest, output);
    }
  }
}

function help(): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  const usages = commands.flatMap(({ name, usage: [first = '', ...more] }) => {
    const start = `  planquill ${name} `;
    return [start + first, ...more.map(line => ' '.repeat(start.length) + line)];
  });
  const texts = commands.map(command => `${command.name.padEnd(width)}${indented(command.help, width)}`);
  return `Usage:
${usages.join('\n')}

${texts.join('\n')}

Exit status: 0 nothing to report, 1 findings at or above --fail-on (default: warning) or
coverage below --fail-under, 2 could not run.`;
}

function indented(text: string, width: number): string {
  return text.split('\n').join(`\n${' '.repeat(width)}`);
}
