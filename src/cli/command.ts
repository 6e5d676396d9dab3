import { type ParseArgsConfig, parseArgs } from 'node:util';
import { messageOf } from '../core/text/problem';
import type { ExitStatus, Output } from './output';
import { UsageError } from './output';

/** A command of the program. Each command has one file. */
export interface Command {
  readonly name: string;
  /** What may follow the name, a line each. */
  readonly usage: readonly string[];
  /** What the command does, in sentences. */
  readonly help: string;
  /**
   * @param args what follows the name
   * @throws CommandError when the command cannot run
   * @throws HelpRequest when its help was asked for
   */
  run(args: readonly string[], output: Output): Promise<ExitStatus>;
}

/** `--help` after a command's name. */
export class HelpRequest extends Error {}

const helpOption = { help: { type: 'boolean', short: 'h' } } as const;

/**
 * The options and the other arguments of a command; each command has `--help` too.
 *
 * @throws UsageError when `parseArgs` throws
 * @throws HelpRequest when `--help` is among them
 */
export function parsedArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  const parse = () =>
    parseArgs({ args: [...args], allowPositionals: true, options: { ...options, ...helpOption } });
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    // parseArgs adds lines of advice to some of its messages.
    const [problem = ''] = messageOf(error).split('\n');
    throw new UsageError(problem);
  }
  const { help }: { readonly help?: boolean } = parsed.values;
  if (help) throw new HelpRequest();
  return parsed;
}

/** @throws UsageError when a value is not among the allowed ones */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find(candidate => candidate === value);
  if (found === undefined) throw new UsageError(`${option} takes ${allowed.join(', ')}, not ${value}.`);
  return found;
}
