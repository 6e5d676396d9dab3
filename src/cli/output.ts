/** Where a command writes: results to `out`, problems to `error`. A line is passed without its line ending. */
export interface Output {
  out(line: string): void;
  error(line: string): void;
  /** Shows the progress of a long run, on a terminal only. */
  progress(done: number, total: number): void;
  /** Whether `out` is a terminal that shows colours. */
  readonly colour: boolean;
}

/** A command that cannot run: one line for a person, exit status 2. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError';
}

/** A wrong command line. The message is followed by a hint at `--help`. */
export class UsageError extends CommandError {
  override readonly name = 'UsageError';
}

/** The process's exit status. */
export const exitStatus = { clean: 0, findings: 1, failed: 2 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
