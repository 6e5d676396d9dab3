import { isInterrupted, watchForInterruption } from './interruption';

/** A failure that a person can do something about: its message says what, in one line, and no stack trace helps. */
export class WorkbenchError extends Error {
  override readonly name = 'WorkbenchError';
}

/**
 * Runs a program's main function; a {@link WorkbenchError} ends it with one line on stderr and exit code 1, a signal ends
 * what it has started.
 */
export async function runMain(main: () => Promise<number>): Promise<void> {
  watchForInterruption();
  try {
    const code = await main();
    if (!isInterrupted()) process.exitCode = code;
  } catch (error) {
    if (isInterrupted()) return;
    console.error(error instanceof WorkbenchError ? error.message : error);
    process.exitCode = 1;
  }
}

/** Turns the failures of the machine that have one remedy into a {@link WorkbenchError}; others stay as they are. */
export function explained(error: unknown, doing: string): unknown {
  const text = error instanceof Error ? error.message : String(error);
  if (/ENOSPC|no space left/i.test(text)) {
    return new WorkbenchError(`${doing}: the disk is full. Free about 1 GB and try again.`);
  }
  if (/EACCES|EROFS/.test(text))
    return new WorkbenchError(`${doing}: no permission to write (${firstLine(text)}).`);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/.test(text)) {
    return new WorkbenchError(
      `${doing}: the npm registry cannot be reached. Check the network and try again.`,
    );
  }
  return error;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
