/** Where a command writes: results to `out`, what went wrong to `error`. A line has no line ending of its own. */
export interface Output {
  out(line: string): void;
  error(line: string): void;
  /** How far a long run has come; shown to a person who waits, and to nobody else. */
  progress(done: number, total: number): void;
  /** Whether `out` is read by a person on a terminal that shows colours. */
  readonly colour: boolean;
}

/** A command that cannot run: one line for a person, exit status 2. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError';
}

/** A command line that says nothing that can be run; the line about it is followed by a hint. */
export class UsageError extends CommandError {
  override readonly name = 'UsageError';
}

/** The process's exit status. */
export const exitStatus = { clean: 0, findings: 1, failed: 2 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
