import { constants } from 'node:os';

type Ending = (signal: NodeJS.Signals) => unknown;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const endings: Ending[] = [];
let ending = false;

/**
 * Has something ended when this process is asked to: what it started runs in process groups of its own, which neither
 * Ctrl+C nor the death of this process reaches.
 *
 * @returns takes it back, for when the thing has ended in the ordinary way
 */
export function endOnInterruption(end: Ending): () => void {
  endings.push(end);
  return () => {
    const index = endings.indexOf(end);
    if (index >= 0) endings.splice(index, 1);
  };
}

/** Whether this process is about to exit because it was asked to; whatever fails from now on is a consequence. */
export function isInterrupted(): boolean {
  return ending;
}

/** From now on a signal ends what was registered, latest first, and then this process, with `process.exitCode` if one is set. */
export function watchForInterruption(): void {
  for (const signal of signals) process.on(signal, () => void endAll(signal));
  if (process.env['npm_lifecycle_event'] === undefined) return;
  // npm hands a signal to the shell around this process, which dies of it and tells nobody.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void endAll('SIGHUP');
  }, 500).unref();
}

async function endAll(signal: NodeJS.Signals): Promise<void> {
  // One Ctrl+C can arrive twice: from the terminal and from the parent that hands it on.
  if (ending) return;
  ending = true;
  for (const end of endings.toReversed()) {
    try {
      await end(signal);
    } catch (error) {
      console.error(error);
    }
  }
  process.exit(process.exitCode ?? 128 + constants.signals[signal]);
}
