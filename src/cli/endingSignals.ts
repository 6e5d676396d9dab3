/** The signals that ask a process to end. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does work that no signal may cut off in the middle of a step. A signal aborts it, and the process ends of that signal when
 * the present step is done. One Ctrl+C can arrive twice, from the terminal and from npm, so a second signal changes nothing.
 *
 * @param work does no step after it is aborted
 */
export async function endingBetweenSteps<Result>(
  work: (ending: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const ending = new AbortController();
  let received: NodeJS.Signals | undefined;
  const end = (signal: NodeJS.Signals) => {
    received ??= signal;
    ending.abort();
  };
  for (const signal of signals) process.on(signal, end);
  try {
    return await work(ending.signal);
  } finally {
    await turnOfSignals();
    for (const signal of signals) process.off(signal, end);
    if (received) {
      process.kill(process.pid, received);
      await turnOfSignals();
    }
  }
}

/** Signals arrive in a turn of the event loop. */
export function turnOfSignals(): Promise<void> {
  return new Promise(done => setImmediate(done));
}
